"""A benefit that ends, the reason, and the aftercare."""
