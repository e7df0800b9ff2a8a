"""Applications drawn: the list, one of them, what is asked of the citizen."""
