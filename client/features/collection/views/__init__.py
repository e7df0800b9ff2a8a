"""What collecting, choosing and having sent look like."""
