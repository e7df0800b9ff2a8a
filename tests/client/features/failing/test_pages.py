"""Declarations and who is named in them, while the portal cannot or will not answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from client.domain.answers import Trouble
from client.domain.declarations import DeclarationId
from client.domain.languages import Language
from client.domain.mentions import MentionId
from client.features.declarations import DeclarationScreen, DeclarationsScreen
from client.features.mentions import MentionScreen, MentionsScreen
from client.portal.errors import NotFound, PortalBroken, PortalUnreachable
from tests.builders import a_state
from tests.builders.mentions import a_mention
from tests.builders.services import a_declaration
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage


@dataclass(frozen=True)
class Page:
    screen: Callable[..., Any]
    says: str
    """Once it is there."""
    about: tuple[Any, ...] = ()
    door: str = ""
    """The portal's, where one thing is asked for."""


LISTS = [Page(DeclarationsScreen, "Aysel"), Page(MentionsScreen, "Kamran Əliyev")]
SINGLE = [
    Page(DeclarationScreen, "Aysel", (DeclarationId("d-1"),), "declaration"),
    Page(MentionScreen, "Kamran Əliyev", (MentionId("d-1"),), "mention"),
]


def holding_both():
    portal = FakePortal()
    portal.held_declarations = {DeclarationId("d-1"): a_declaration()}
    portal.held_mentions = {MentionId("d-1"): a_mention()}
    return portal


def shown(page, portal):
    edges, state = fake_edges(portal=portal), a_state(language=Language.EN)
    return on_stage(page.screen, *page.about, edges=edges, state=state)


def named(page):
    return page.screen.__name__


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PortalUnreachable(), "No connection to the portal"),
        (PortalBroken("internal", request_id="r-9"), "r-9"),
    ],
)
@pytest.mark.parametrize("page", [*LISTS, *SINGLE], ids=named)
@pytest.mark.requirement("R-5.2")
async def test_what_could_not_be_had_says_why_and_is_asked_for_again(page, error, said):
    portal = holding_both()
    portal.failing = error
    async with shown(page, portal) as stage:
        failed = stage.says(said)
        portal.failing = None
        await stage.press("Try again")

        assert failed
        assert stage.says(page.says)


@pytest.mark.parametrize("page", [*LISTS, *SINGLE], ids=named)
@pytest.mark.requirement("R-5.2", "REL-01")
async def test_what_was_known_is_shown_without_a_line_and_says_so(page):
    portal = holding_both()
    portal.old_because = Trouble.OFFLINE
    async with shown(page, portal) as stage:
        assert stage.says(page.says)
        assert stage.says("No connection to the portal")


@pytest.mark.parametrize("page", SINGLE, ids=named)
@pytest.mark.requirement("R-5.2", "SRV-06")
async def test_what_is_somebody_elses_is_not_there(page):
    portal = holding_both()
    portal.failing_at[page.door] = NotFound("not_found")
    async with shown(page, portal) as stage:
        assert stage.says("Not found")
