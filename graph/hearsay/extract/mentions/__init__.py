"""The phrases of an article that refer to something, with what tells who is who."""
