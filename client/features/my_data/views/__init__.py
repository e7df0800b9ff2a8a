"""My data on the screen: the categories, one category, one section of it."""
