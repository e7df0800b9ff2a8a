"""Corrections on the screen: the form, the check before sending, the list, one with its way."""
