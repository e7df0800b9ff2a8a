"""A citizen's way into a government portal. Start reading at `app`, `routes` and `features`."""
