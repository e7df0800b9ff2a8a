"""The directory on the screen: the list, and one participant."""
