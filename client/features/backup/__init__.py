"""Taking settings, drafts and receipts along to a new device, in a file only the citizen opens."""

from client.features.backup.screen import BackupScreen

__all__ = ["BackupScreen"]
