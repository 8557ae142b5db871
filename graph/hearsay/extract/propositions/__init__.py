"""What an article states: predicates and their arguments, how they are meant, where, and who says so."""
