"""Where the citizen is signed in, and how to end that on any device."""
