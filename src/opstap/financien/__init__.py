"""Money: the ledger, the budget and the payments that leave. Knows dossiers by number, knows no cluster."""
