"""Life cycles and limits of the portal, as pure functions and tables."""
