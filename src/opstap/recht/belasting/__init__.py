"""Tax law as far as assistance needs it: what the municipality pays on top of the net benefit."""
