"""What fills the places of a predicate: subjects, objects, complement clauses, roles; events that nouns name."""
