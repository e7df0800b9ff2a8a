"""What the app may ask of the portal, in the words of the domain: one file an area."""

from typing import Protocol

from client.portal.gateway.acceptances import AcceptancesPortal
from client.portal.gateway.access import AccessPortal
from client.portal.gateway.applications import ApplicationsPortal
from client.portal.gateway.cabinet import CabinetPortal
from client.portal.gateway.centres import CentresPortal
from client.portal.gateway.consents import ConsentsPortal
from client.portal.gateway.contact_choices import ContactChoicesPortal
from client.portal.gateway.contacts import ContactsPortal
from client.portal.gateway.corrections import CorrectionsPortal
from client.portal.gateway.data_uses import DataUsesPortal
from client.portal.gateway.declarations import DeclarationsPortal
from client.portal.gateway.departure import DeparturePortal
from client.portal.gateway.documents import DocumentsPortal
from client.portal.gateway.family import FamilyPortal
from client.portal.gateway.hints import HintsPortal
from client.portal.gateway.inbox import InboxPortal
from client.portal.gateway.info import InfoPortal
from client.portal.gateway.mentions import MentionsPortal
from client.portal.gateway.payments import PaymentsPortal
from client.portal.gateway.privacy import PrivacyPortal
from client.portal.gateway.services import ServicesPortal
from client.portal.gateway.step_up import StepUpPortal
from client.portal.gateway.threads import ThreadsPortal
from client.portal.gateway.uploads import UploadsPortal
from client.portal.gateway.video_appointments import VideoAppointmentsPortal


class Portal(
    InfoPortal,
    CabinetPortal,
    FamilyPortal,
    CentresPortal,
    DocumentsPortal,
    AcceptancesPortal,
    AccessPortal,
    PrivacyPortal,
    ContactChoicesPortal,
    StepUpPortal,
    ContactsPortal,
    CorrectionsPortal,
    ApplicationsPortal,
    DeclarationsPortal,
    MentionsPortal,
    ServicesPortal,
    UploadsPortal,
    ConsentsPortal,
    DataUsesPortal,
    DeparturePortal,
    PaymentsPortal,
    InboxPortal,
    HintsPortal,
    ThreadsPortal,
    VideoAppointmentsPortal,
    Protocol,
):
    """Every method raises `PortalError`, and nothing else.

    A read may answer with what was known before: then `Ready.trouble` says why.
    """
