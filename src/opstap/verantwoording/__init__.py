"""What the council gets to see: budget beside bookings, number × price, and the published tables."""
