"""What people see: the pages of the resident, the case worker and the council.

Portals hold no SQL, no rules and no amounts: a view reads a read model of the room below through the gate
(`opstap.kern.toegang`), and a template shows it.
"""
