"""What the screens of letters show, as functions of what they know."""
