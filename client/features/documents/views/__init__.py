"""Documents on the screen: all of them as cards, and one with all that is printed on it."""
