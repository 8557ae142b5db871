"""Who says what: the model's spans and the cues' findings, joined, mended and chained outwards."""
