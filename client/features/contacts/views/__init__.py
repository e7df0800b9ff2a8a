"""Own values on the screen: the page, one value, its form, what waits, what was before."""
