"""The steps of a sign-in, each as a function of what it knows."""
