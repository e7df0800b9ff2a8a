"""Where a citizen can be. Features name a place; only `routes` knows its address."""

from typing import TypeAlias

from client.places.account import AccountPlace
from client.places.cabinet import CabinetPlace
from client.places.centres import CentresPlace
from client.places.codes import CodesPlace
from client.places.consents import ConsentsPlace
from client.places.departure import DeparturePlace
from client.places.documents import DocumentsPlace
from client.places.entrance import EntrancePlace
from client.places.family import FamilyPlace
from client.places.inbox import InboxPlace
from client.places.own import OwnPlace
from client.places.payments import PaymentsPlace
from client.places.privacy import PrivacyPlace
from client.places.services import ServicesPlace
from client.places.threads import ThreadsPlace
from client.places.video_appointments import VideoPlace

Place: TypeAlias = (
    AccountPlace
    | CabinetPlace
    | CentresPlace
    | CodesPlace
    | ConsentsPlace
    | DeparturePlace
    | DocumentsPlace
    | EntrancePlace
    | FamilyPlace
    | InboxPlace
    | OwnPlace
    | PaymentsPlace
    | PrivacyPlace
    | ServicesPlace
    | ThreadsPlace
    | VideoPlace
)
