"""The app lock: set, changed and removed; and the screen that stands there while it is shut."""

from client.features.app_lock.opening_screen import LockedScreen
from client.features.app_lock.screen import AppLockScreen

__all__ = ["AppLockScreen", "LockedScreen"]
