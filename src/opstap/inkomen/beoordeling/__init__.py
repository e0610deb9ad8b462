"""Between facts and the rule book: inputs of a case, many cases at once, months and days decided."""
