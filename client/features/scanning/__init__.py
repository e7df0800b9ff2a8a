"""Any code of the portal's, and the place in the app where it leads."""

from client.features.scanning.screen import ScanScreen

__all__ = ["ScanScreen"]
