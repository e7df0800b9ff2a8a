"""The ledger of permissions: what the device was asked for, when, why, and what came of it."""

from client.features.permissions.screen import PermissionsScreen

__all__ = ["PermissionsScreen"]
