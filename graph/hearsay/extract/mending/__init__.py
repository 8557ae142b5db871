"""Mends parses where a tagger or parser is known to err: a module for each construction, `repairs` lists them."""
