"""Who is who within one article: names, descriptions and pronouns -> chains."""
