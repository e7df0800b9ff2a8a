"""Taking one's data along, and closing the cabinet."""

from client.features.departure.close import CloseCabinetScreen
from client.features.departure.exports import ExportsScreen

__all__ = ["CloseCabinetScreen", "ExportsScreen"]
