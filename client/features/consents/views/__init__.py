"""The consents' screens as functions of values."""
