"""Rules of Wassenaar that differ from those of the law."""
