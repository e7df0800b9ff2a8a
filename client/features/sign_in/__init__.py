"""Signing in through the Unified Login System: in the browser, or approved on the phone."""

from client.features.sign_in.screen import SignInScreen

__all__ = ["SignInScreen"]
