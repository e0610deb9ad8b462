"""Periodic review, categories, exemptions and the language test."""
