"""An answer never leaves a screen blank: it waits, shows, or says why not and what to do."""

import pytest

from client.design import skeleton, strong
from client.domain.answers import WAITING, Failed, Ready, Trouble
from client.domain.languages import Language
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.asking import is_wanting
from tests.builders import BAKU, NOON
from tests.outline import outline


class Desk:
    def __init__(self, language: Language = Language.EN) -> None:
        self.asked = 0
        self.copied: list[str] = []
        self.asking = Asking(Speech(language, NOON, BAKU), self.ask, self.copied.append)

    def ask(self) -> None:
        self.asked += 1

    def shows(self, answer) -> str:
        return outline(
            answered(answer, self.asking, waiting=skeleton(label="Loading"), ready=strong)
        )


def test_while_nobody_has_answered_there_is_a_skeleton():
    assert Desk().shows(WAITING).startswith("Loading")


def test_an_answer_is_shown():
    assert Desk().shows(Ready("Aysel", NOON)) == "Aysel"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_says_what_happened_and_what_to_do(trouble, language):
    desk = Desk(language)

    assert len(desk.shows(Failed(trouble)).splitlines()) >= 2


@pytest.mark.parametrize("trouble", [Trouble.NOT_ALLOWED, Trouble.CLIENT_TOO_OLD])
def test_nobody_is_sent_to_ask_again_in_vain(trouble):
    assert "[Try again]" not in Desk().shows(Failed(trouble))


def test_the_number_for_support_can_be_read_and_copied():
    shown = Desk().shows(Failed(Trouble.BROKEN, "req-7"))

    assert "Request number: req-7" in shown
    assert "[Copy the number]" in shown


def test_how_long_to_wait_is_said_when_the_portal_said_it():
    assert "Wait 30 seconds." in Desk().shows(Failed(Trouble.BUSY, retry_after=30))


def test_what_is_true_now_says_since_when():
    line = since_when(Ready("x", NOON), Desk().asking)

    assert line is not None
    assert "As of today, 12:00" in outline(line)


def test_what_is_old_says_why_and_how_to_try_again():
    line = since_when(Ready("x", NOON, Trouble.OFFLINE), Desk().asking)

    assert line is not None
    assert "No connection to the portal. Last known: today, 12:00." in outline(line)
    assert "[Try again]" in outline(line)


@pytest.mark.parametrize("answer", [WAITING, Failed(Trouble.OFFLINE)])
def test_nothing_is_dated_that_is_not_there(answer):
    assert since_when(answer, Desk().asking) is None


def test_only_what_is_old_or_missing_is_asked_for_by_itself():
    assert is_wanting(Failed(Trouble.OFFLINE))
    assert is_wanting(Ready("x", NOON, Trouble.OFFLINE))
    assert not is_wanting(Ready("x", NOON))
    assert not is_wanting(WAITING)
