"""A change or a signal of one, and the months that it touches."""
