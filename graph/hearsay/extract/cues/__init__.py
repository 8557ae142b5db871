"""What a cue says of who says what, by the tree and the lexicon alone, before the model's spans are asked."""
