"""Bills, payments and receipts."""

from typing import Any, Final

from client.domain.payments import BillId, PaymentId
from client.places.account import More
from client.places.payments import Bills, OneBill, OnePayment
from client.shell.table import Entry


def _payments():
    from client.features import payments

    return payments


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Bills, "/payments", lambda _: _payments().BillsScreen(), above=More()),
    Entry(
        OneBill,
        "/payments/bills/:bill",
        lambda place: _payments().BillScreen(place.bill),
        above=Bills(),
        fields=(BillId,),
    ),
    Entry(
        OnePayment,
        "/payments/:payment",
        lambda place: _payments().PaymentScreen(place.payment),
        above=Bills(),
        fields=(PaymentId,),
    ),
)
