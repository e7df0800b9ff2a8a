"""How a screen asks, waits and keeps what it has."""

from dataclasses import dataclass

import flet as ft
import pytest

from client.domain.answers import Failed, Ready, Trouble, Waiting
from client.hooks import component, observable, use_answer
from client.portal.errors import PortalError, PortalUnreachable
from tests.builders import NOON
from tests.stage import an_empty_stage


@observable
@dataclass
class Wanted:
    subject: str = "a"


class Source:
    """Answers with what was put in, or waits."""

    def __init__(self) -> None:
        self.says: Ready[str] | PortalError = Ready("first", NOON)
        self.asked = 0

    async def __call__(self) -> Ready[str]:
        self.asked += 1
        if isinstance(self.says, PortalError):
            raise self.says
        return self.says


@component
def Asking(source: Source, wanted: Wanted) -> ft.Control:
    answer, again = use_answer(source, [wanted.subject])
    match answer:
        case Waiting():
            said = "waiting"
        case Ready(value, _, trouble):
            said = f"{value} {trouble}"
        case Failed(trouble):
            said = f"failed {trouble}"
    return ft.Column([ft.Text(said), ft.Button("Again", on_click=again)])


@pytest.mark.requirement("REL-01")
async def test_what_was_shown_stays_when_asking_again_fails() -> None:
    source = Source()
    async with an_empty_stage() as stage:
        stage.page.render(Asking, source, Wanted())
        await stage.until("first None")
        source.says = PortalUnreachable()
        await stage.press("Again")

        assert stage.says(f"first {Trouble.OFFLINE}")


async def test_a_newer_answer_takes_the_trouble_away() -> None:
    source = Source()
    async with an_empty_stage() as stage:
        stage.page.render(Asking, source, Wanted())
        await stage.until("first None")
        source.says = PortalUnreachable()
        await stage.press("Again")
        source.says = Ready("second", NOON)
        await stage.press("Again")

        assert stage.says("second None")


async def test_a_failure_with_nothing_to_show_is_said_and_can_be_tried_again() -> None:
    source = Source()
    source.says = PortalUnreachable()
    async with an_empty_stage() as stage:
        stage.page.render(Asking, source, Wanted())
        await stage.until(f"failed {Trouble.OFFLINE}")
        source.says = Ready("there", NOON)
        await stage.press("Again")

        assert stage.says("there None")


async def test_nothing_of_one_subject_is_shown_for_another() -> None:
    source, wanted = Source(), Wanted()
    seen: list[str] = []
    async with an_empty_stage() as stage:
        stage.page.render(Asking, source, wanted)
        await stage.until("first None")
        source.says = PortalUnreachable()
        wanted.subject = "b"
        await stage.until("failed")
        seen += stage.texts()

        assert "first None" not in seen
        assert source.asked == 2


async def test_drawing_again_does_not_ask_again() -> None:
    source, wanted = Source(), Wanted()
    async with an_empty_stage() as stage:
        stage.page.render(Asking, source, wanted)
        await stage.until("first None")
        stage.page.update()
        await stage.settle()

        assert source.asked == 1
