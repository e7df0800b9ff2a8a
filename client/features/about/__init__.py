"""What this app is, who answers for it, and which portal it speaks to."""
