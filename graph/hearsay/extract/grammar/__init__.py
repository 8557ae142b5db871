"""What a tree of Universal Dependencies tells by itself: words, clauses, forms, negation, who does what."""
