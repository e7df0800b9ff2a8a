"""What the screens show, as functions of what they know."""
