"""Rules of Leidschendam-Voorburg that differ from those of the law."""
