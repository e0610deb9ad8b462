"""The pages of the resident."""
