"""Payments: what is owed, paying it once, and the receipt (R-1.6, REL-04)."""

from client.features.payments.owed import BillScreen, BillsScreen
from client.features.payments.paying import PaymentScreen

__all__ = ["BillScreen", "BillsScreen", "PaymentScreen"]
