"""Budget and accountability, for the council and the controller."""
