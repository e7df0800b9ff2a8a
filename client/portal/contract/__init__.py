"""The portal as its contract describes it: which operation answers what, over any exchange."""

from client.portal.contract.acceptances import ContractAcceptances
from client.portal.contract.access import ContractAccess
from client.portal.contract.applications import ContractApplications
from client.portal.contract.cabinet import ContractCabinet
from client.portal.contract.centres import ContractCentres
from client.portal.contract.consents import ContractConsents
from client.portal.contract.contact_choices import ContractContactChoices
from client.portal.contract.contacts import ContractContacts
from client.portal.contract.corrections import ContractCorrections
from client.portal.contract.data_uses import ContractDataUses
from client.portal.contract.declarations import ContractDeclarations
from client.portal.contract.departure import ContractDeparture
from client.portal.contract.documents import ContractDocuments
from client.portal.contract.family import ContractFamily
from client.portal.contract.hints import ContractHints
from client.portal.contract.inbox import ContractInbox
from client.portal.contract.info import ContractInfo
from client.portal.contract.mentions import ContractMentions
from client.portal.contract.payments import ContractPayments
from client.portal.contract.privacy import ContractPrivacy
from client.portal.contract.services import ContractServices
from client.portal.contract.step_up import ContractStepUp
from client.portal.contract.threads import ContractThreads
from client.portal.contract.uploads import ContractUploads
from client.portal.contract.video_appointments import ContractVideoAppointments


class ContractPortal(
    ContractInfo,
    ContractCabinet,
    ContractFamily,
    ContractCentres,
    ContractDocuments,
    ContractAcceptances,
    ContractAccess,
    ContractPrivacy,
    ContractContactChoices,
    ContractStepUp,
    ContractContacts,
    ContractCorrections,
    ContractApplications,
    ContractDeclarations,
    ContractMentions,
    ContractServices,
    ContractUploads,
    ContractConsents,
    ContractDataUses,
    ContractDeparture,
    ContractPayments,
    ContractInbox,
    ContractHints,
    ContractThreads,
    ContractVideoAppointments,
):
    """Every area over one exchange."""
