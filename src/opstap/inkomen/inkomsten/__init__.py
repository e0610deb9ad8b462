"""Income every month: statements, what they add up to, and what follows when one stays away."""
