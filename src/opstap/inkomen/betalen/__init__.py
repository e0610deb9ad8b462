"""What a payment is for, what stops it, and what the law allows at most."""
