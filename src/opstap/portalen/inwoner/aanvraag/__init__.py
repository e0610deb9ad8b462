"""Applying for assistance: what is known is shown, the rest is asked, one thing at a time, and sent once."""
