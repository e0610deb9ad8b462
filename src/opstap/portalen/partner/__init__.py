"""For organisations that take part: the counter, the own payments, and what the municipality pays."""
