"""An application: report, statement beside assessment, hearing, advance, decision."""
