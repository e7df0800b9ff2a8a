"""Policy and terms: before sign-in, in one's own language, findable, and old rather than gone."""

import pytest

from client.domain.answers import Ready, Trouble
from client.domain.languages import Language
from client.domain.legal import Clause, LegalKind, LegalText
from client.features.legal import LegalScreen
from client.portal.errors import PortalUnreachable
from tests.builders import NOON, a_guest_state, a_legal_text
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


class Library(FakePortal):
    """Holds one text for each kind it has, and translations of none."""

    def __init__(self, *clauses: Clause, translated: bool = True) -> None:
        super().__init__()
        self.clauses = clauses
        self.translated = translated

    async def legal(
        self, kind: LegalKind, language: Language, version: str | None = None
    ) -> Ready[LegalText]:
        await super().legal(kind, language, version)
        spoken = language if self.translated else Language.AZ
        title = f"{kind.value} in {spoken.value}"
        return Ready(
            a_legal_text(kind, spoken, title, *self.clauses), self.as_of, self.old_because
        )


COOKIES = Clause("2.1.2", "Cookies", "A small file.")
LOGS = Clause("2.1.3", "Server logs", "What was asked.")


def reading(portal: FakePortal, kind: LegalKind = LegalKind.PRIVACY, state=None):
    shown = state or a_guest_state(Language.EN)
    return on_stage(LegalScreen, kind, edges=fake_edges(portal=portal), state=shown)


@pytest.mark.requirement("R-1.8")
@pytest.mark.parametrize("kind", LegalKind)
async def test_a_guest_reads_it_with_its_date_version_and_summary(kind):
    async with reading(Library(), kind) as stage:
        assert stage.says(f"{kind.value} in en")
        assert stage.says("Last updated 10 January 2026 · Version 1")
        assert stage.says("In force from 1 February 2026")
        assert stage.says("Qısa məzmun")


@pytest.mark.requirement("R-1.8")
async def test_it_follows_the_language_of_the_app():
    state = a_guest_state(Language.EN)

    async with reading(Library(), state=state) as stage:
        state.choices = a_guest_state(Language.RU).choices
        await stage.settle()

        assert stage.says("privacy in ru")
        assert not stage.says("privacy in en")


@pytest.mark.requirement("R-1.8")
async def test_a_missing_translation_is_said():
    async with reading(Library(translated=False)) as stage:
        assert stage.says("The portal has no English translation of this text.")
        assert stage.says("Azərbaycanca")


@pytest.mark.requirement("R-1.8")
async def test_a_search_leaves_what_was_searched_and_says_how_much():
    async with reading(Library(COOKIES, LOGS)) as stage:
        await stage.type("search-text", "cookies")

        assert stage.says("Found in 1 clause")
        assert not stage.says("Server logs")


async def test_a_search_in_vain_says_so_and_leads_back():
    async with reading(Library(COOKIES)) as stage:
        await stage.type("search-text", "passport")
        assert stage.says("Not found in this text")

        await stage.press("Show the whole text")

        assert stage.says("A small file.")


@pytest.mark.requirement("R-1.8")
async def test_the_contents_lead_to_the_clause():
    async with reading(Library(COOKIES, LOGS)) as stage:
        stage.client.native["Column.scroll_to"] = lambda _: None
        await stage.press("contents")
        await stage.press("to-clause-2")

        method, given = stage.client.asked[-1]

    assert method == "Column.scroll_to"
    assert given["scroll_key"]["value"] == "2"


@pytest.mark.requirement("R-1.8")
async def test_a_text_that_was_read_before_is_readable_without_a_connection():
    portal = Library(COOKIES)
    portal.old_because = Trouble.OFFLINE
    portal.as_of = NOON

    async with reading(portal) as stage:
        assert stage.says("A small file.")
        assert stage.says("No connection to the portal. Last known: today, 12:00.")


async def test_without_the_text_there_is_the_reason_and_a_way_on():
    portal = FakePortal()
    portal.failing = PortalUnreachable()

    async with reading(portal) as stage:
        assert stage.says("Privacy policy")
        assert stage.says("No connection to the portal")

        portal.failing = None
        await stage.press("Try again")

        assert stage.says("Ümumi müddəalar")
