"""Payments, drawn from values. No hooks, no I/O."""
