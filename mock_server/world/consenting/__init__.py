"""Consents as the world keeps them: what may be asked for, each one's record, and the chain."""
