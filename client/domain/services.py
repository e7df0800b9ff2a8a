"""E-services: the catalogue, one service, what is collected for it, what stands in the way."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from client.domain.institutions import Institution
from client.domain.languages import Text

ServiceId = NewType("ServiceId", str)
GroupId = NewType("GroupId", str)


@dataclass(frozen=True, slots=True)
class Group:
    """A category or an event of life; the portal names them."""

    id: GroupId
    title: Text


@dataclass(frozen=True, slots=True)
class Rating:
    tenths: int
    """The mean of one to five stars; means nothing while nobody has said anything."""
    count: int


@dataclass(frozen=True, slots=True)
class Service:
    id: ServiceId
    title: Text
    summary: Text
    institution: Institution
    category: GroupId
    events: tuple[GroupId, ...]
    fee: int | None
    """Qəpik; `None` where it is free."""
    working_days: int
    rating: Rating
    outage: Text | None
    """Why it is closed now."""
    outage_until: datetime | None = None
    """When it opens again, where that is known."""


@dataclass(frozen=True, slots=True)
class DraftRef:
    """A form that was begun, on whichever device."""

    service: ServiceId
    title: Text
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Catalogue:
    categories: tuple[Group, ...]
    events: tuple[Group, ...]
    services: tuple[Service, ...]
    favourites: tuple[ServiceId, ...]
    recent: tuple[ServiceId, ...]
    """The last one first."""
    drafts: tuple[DraftRef, ...]

    def find(self, service: ServiceId) -> Service | None:
        return next((one for one in self.services if one.id == service), None)

    def known(self, idents: tuple[ServiceId, ...]) -> tuple[Service, ...]:
        """A service that is no longer offered is left out."""
        return tuple(one for ident in idents if (one := self.find(ident)) is not None)


@dataclass(frozen=True, slots=True)
class Processing:
    """What is collected, by whom, why, who gets it, how long it is kept (R-1.7)."""

    collected: tuple[Text, ...]
    by: Institution
    purpose: Text
    ground: Text
    recipients: tuple[Text, ...]
    retention: Text


@dataclass(frozen=True, slots=True)
class ServicePolicy:
    """A participant's own rules, that hold inside its service (R-1.9)."""

    id: str
    owner: Institution
    version: str
    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class WayOut:
    text: Text
    service: ServiceId | None
    """The service that helps, where one does."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, or in the way, and what to do about it."""

    place: tuple[str, ...]
    """The field, and where it holds several, which one; empty for the service as a whole."""
    code: str
    text: Text
    way_out: WayOut | None


@dataclass(frozen=True, slots=True)
class ServiceDetail:
    service: Service
    about: Text
    needed: tuple[Text, ...]
    processing: Processing
    policies: tuple[ServicePolicy, ...]
    obstacles: tuple[Finding, ...]
    is_favourite: bool
    my_stars: int | None
    draft_saved_at: datetime | None
