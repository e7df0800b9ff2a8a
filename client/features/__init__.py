"""The screens, one package a feature. They do not know each other."""
