"""How the app looks and speaks here, where the sign-in is kept, and signing out."""
