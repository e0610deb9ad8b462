"""The desk of the case worker."""
