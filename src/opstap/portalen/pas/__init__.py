"""A pass on a telephone on which nobody signs in (`minima.toestellen`)."""
