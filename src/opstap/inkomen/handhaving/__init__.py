"""Reports, investigations, measures and fines, with the hearing that each of them needs."""
