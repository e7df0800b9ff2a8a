"""The map to everything that has no tab of its own."""
