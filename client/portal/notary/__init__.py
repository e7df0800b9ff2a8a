"""Whether what the portal says about consents is what it said before, and truly its own."""
