"""The past again: replay, a changed law, interest after an objection."""
