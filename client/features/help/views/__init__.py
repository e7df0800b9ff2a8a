"""What the screens of help show, as functions of what they know."""
