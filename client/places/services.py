"""Doing things: services, their forms, applications, declarations."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.applications import ApplicationId
from client.domain.declarations import DeclarationId
from client.domain.mentions import MentionId
from client.domain.services import ServiceId


@dataclass(frozen=True, slots=True)
class Services:
    pass


@dataclass(frozen=True, slots=True)
class OneService:
    service: ServiceId


@dataclass(frozen=True, slots=True)
class Apply:
    """The form of a service, where it was left."""

    service: ServiceId


@dataclass(frozen=True, slots=True)
class Applications:
    pass


@dataclass(frozen=True, slots=True)
class OneApplication:
    application: ApplicationId


@dataclass(frozen=True, slots=True)
class Declarations:
    pass


@dataclass(frozen=True, slots=True)
class OneDeclaration:
    declaration: DeclarationId


@dataclass(frozen=True, slots=True)
class Mentions:
    """What others declared about the citizen."""


@dataclass(frozen=True, slots=True)
class OneMention:
    mention: MentionId


ServicesPlace: TypeAlias = (
    Services
    | OneService
    | Apply
    | Applications
    | OneApplication
    | Declarations
    | OneDeclaration
    | Mentions
    | OneMention
)
