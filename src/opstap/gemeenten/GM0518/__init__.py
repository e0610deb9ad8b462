"""Rules of Den Haag that differ from those of the law."""
