"""How a clause is meant: its polarity and its modality, from what stands around and over it."""
