"""Every errand of a citizen that the app has, one file an area: together they use every operation.

An area has `async def run(portal, world)`; it uses each of its gateway's verbs at least once.
"""

from tests.contract.errands import (
    acceptances,
    access,
    cabinet,
    consents,
    contacts,
    corrections,
    data_uses,
    departure,
    documents,
    hints,
    inbox,
    info,
    services,
    threads,
)

ERRANDS = (
    info,
    acceptances,
    cabinet,
    documents,
    corrections,
    consents,
    data_uses,
    inbox,
    hints,
    departure,
    contacts,
    data_uses,
    services,
    threads,
    departure,
    access,
)
"""`access` last: it ends the sign-in."""
