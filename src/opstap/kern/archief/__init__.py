"""Keeping records as long as the law says, and destroying them afterwards (Archiefwet 1995 art. 3 and 5).

| what | room |
| --- | --- |
| kinds of records and their terms, looked up with their source | `termijnen` |
| what each room with tables says: which records a dossier has, and since when their term runs | `sporen` |
| which dossiers may go on a day, and why the others stay | `beoordeling` |
| exactly which rows hang on a dossier, across all rooms | `omvang` |
| what would go; a list that one draws up and another approves | `voornemen`, `lijsten` |
| what is held back, with the reason | `vasthouden` |
| what the role of the archive may touch in the database | `beleid` |
| what was destroyed, without saying whom it was about | `verklaring` |

The database lets nobody delete these rows but the role `opstap_archief`, and that role only what the line of
an approved list names. Bookings stay: their dossier is a number that nothing ties to a person any more.
"""
