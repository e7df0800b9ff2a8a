"""The log's screens as functions of values."""
