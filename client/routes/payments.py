"""Bills, payments and receipts."""

from typing import Any, Final

from client.domain.payments import BillId, PaymentId
from client.features.payments import BillScreen, BillsScreen, PaymentScreen
from client.places.account import More
from client.places.payments import Bills, OneBill, OnePayment
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Bills, "/payments", lambda _: BillsScreen(), above=More()),
    Entry(
        OneBill,
        "/payments/bills/:bill",
        lambda place: BillScreen(place.bill),
        above=Bills(),
        fields=(BillId,),
    ),
    Entry(
        OnePayment,
        "/payments/:payment",
        lambda place: PaymentScreen(place.payment),
        above=Bills(),
        fields=(PaymentId,),
    ),
)
