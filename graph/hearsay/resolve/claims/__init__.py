"""What articles say in common: statements -> claims, what contradicts them, where they come from."""
