"""General law: deadlines (Awb, Algemene termijnenwet) and the AOW age."""
