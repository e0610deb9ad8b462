"""The people and the paper: persons, facts over time, cases, decisions and the one gate to read them."""
