"""One article's extraction -> the little of it that is compared with other articles."""
