"""Nonsense at every address of the site: what is sent, and what must hold whatever is sent."""
