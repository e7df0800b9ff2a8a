"""The state of the app around a screen."""

from client.domain.cabinet import Citizen
from client.domain.choices import Choices
from client.domain.languages import Language
from client.domain.portal import PortalInfo
from client.domain.session import Guest, Keeping, Session, SignedIn
from client.state import AppState, Width
from tests.builders.cabinet import a_citizen
from tests.builders.portal import a_portal_info


def a_session(
    citizen: Citizen | None = None, keeping: Keeping = Keeping.MEMORY_PREVIEW
) -> SignedIn:
    return SignedIn(citizen or a_citizen(), keeping)


def a_state(
    *,
    session: Session | None = None,
    language: Language = Language.AZ,
    choices: Choices | None = None,
    width: Width = Width.COMPACT,
    portal: PortalInfo | None = None,
) -> AppState:
    """A citizen is signed in unless the test says otherwise; see also `a_guest_state`."""
    return AppState(
        session=session or a_session(),
        choices=choices or Choices(language=language),
        width=width,
        portal=portal or a_portal_info(),
    )


def a_guest_state(language: Language = Language.AZ) -> AppState:
    return a_state(session=Guest(), language=language)
