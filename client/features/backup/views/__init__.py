"""The two halves of the page."""
