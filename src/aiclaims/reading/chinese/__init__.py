"""Chinese: its numerals, dates, names, clauses and ways of crediting; loaded where a passage is written in it."""
