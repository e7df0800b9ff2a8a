"""Applying: any service's form, one thing a step, from its description alone."""

from client.features.applying.screen import ApplyScreen

__all__ = ["ApplyScreen"]
