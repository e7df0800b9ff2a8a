"""My data: what state registers know of the citizen, and where every value comes from (R-1.4)."""

from client.features.my_data.screen import CategoryScreen, MyDataScreen

__all__ = ["CategoryScreen", "MyDataScreen"]
