"""Every errand of a citizen that the app has, one file an area: together they use every operation.

An area has `async def run(portal, world)`; it uses each of its gateway's verbs at least once.
"""

from tests.contract.errands import (
    acceptances,
    access,
    cabinet,
    contacts,
    corrections,
    departure,
    documents,
    hints,
    inbox,
    info,
)

ERRANDS = (
    info,
    acceptances,
    cabinet,
    documents,
    corrections,
    inbox,
    hints,
    departure,
    contacts,
    access,
)
"""`access` last: it ends the sign-in."""
