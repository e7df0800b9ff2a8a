"""Every errand of a citizen that the app has, one file an area: together they use every operation.

An area has `async def run(portal, world)`; it uses each of its gateway's verbs at least once.
"""

from tests.contract.errands import (
    acceptances,
    access,
    cabinet,
    centres,
    consents,
    contact_choices,
    contacts,
    corrections,
    data_uses,
    departure,
    documents,
    family,
    hints,
    inbox,
    info,
    mentions,
    payments,
    privacy,
    services,
    threads,
    video_appointments,
)

ERRANDS = (
    info,
    acceptances,
    cabinet,
    family,
    documents,
    corrections,
    centres,
    consents,
    contact_choices,
    contacts,
    data_uses,
    hints,
    inbox,
    mentions,
    payments,
    privacy,
    services,
    threads,
    video_appointments,
    departure,
    access,
)
"""`access` last: it ends the sign-in."""
