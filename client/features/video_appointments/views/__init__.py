"""What the screens of video appointments show, as functions of what they know."""
