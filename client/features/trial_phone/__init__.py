"""The demo's own phone: what it is asked, what it was sent, and beginning again."""

from client.features.trial_phone.screen import TrialPhoneScreen

__all__ = ["TrialPhoneScreen"]
