"""A service as a row wherever services are listed, and what people think of it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client.design import Control, Icon, Tone, icons, nav_row, tag
from client.domain.services import GroupId, Rating, Service
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneService

_ICONS: Final[Mapping[str, Icon]] = {
    "documents": icons.IDENTITY_CARD,
    "transport": icons.TRANSPORT,
    "family": icons.FAMILY,
    "work": icons.WORK,
    "property": icons.PROPERTY,
    "health": icons.HEALTH,
    "education": icons.EDUCATION,
    "state": icons.REGISTER,
}
"""The portal names its groups; one of a newer portal gets the usual picture."""


def icon_of(category: GroupId) -> Icon:
    return _ICONS.get(category, icons.SERVICES)


def service_row(service: Service, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    closed = service.outage is not None
    return nav_row(
        speech.of(service.title),
        partial(on_go, OneService(service.id)),
        subtitle=speech.of(service.summary),
        icon=icon_of(service.category),
        trailing=tag(speech.say("services.closed"), Tone.WARNING) if closed else None,
        ident=f"service-{service.id}",
    )


def rated(rating: Rating, speech: Speech) -> str | None:
    """Nothing before somebody has said anything."""
    if not rating.count:
        return None
    whole, rest = divmod(rating.tenths, 10)
    return speech.say("services.rated", stars=f"{whole},{rest}", count=rating.count)
