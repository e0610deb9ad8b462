"""Local rules that more than one municipality has; a municipality takes over the modules that it uses."""
