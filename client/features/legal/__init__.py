"""The privacy policy and the terms, readable at any moment, also without a connection."""
