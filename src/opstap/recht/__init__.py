"""The law: one package per law, rules as plain functions, amounts in dated YAML with their source."""
