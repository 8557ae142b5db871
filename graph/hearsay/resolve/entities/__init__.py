"""Who is who across articles: the chains of each -> entities, joined, divided and described."""
