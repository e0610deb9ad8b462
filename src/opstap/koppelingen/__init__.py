"""Files from outside: read against a published description, line by line, and received once."""
