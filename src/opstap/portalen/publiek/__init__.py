"""Pages without sign-in: where one may be entitled to something, and what work brings in.

Nothing that is answered here is kept: the answers travel in the page, signed, and never in an address.
"""
