"""The policy lab: a synthetic city, a year played on it, and the comparison with what was published."""
