"""A burst of hints is few questions, and everybody who shows the thing asks."""

import pytest

from client.domain.hints import Hint, HintKind
from client.portal.hints.spreading import APART, SOON, Spreading
from tests.builders import NOON


class Later:
    """Time that a test moves by hand."""

    def __init__(self):
        self.now = 0.0
        self._due = []

    def call(self, seconds, call):
        self._due.append((self.now + seconds, call))

    def pass_by(self, seconds):
        until = self.now + seconds
        while self._due and min(at for at, _ in self._due) <= until:
            at, call = min(self._due, key=lambda one: one[0])
            self._due.remove((at, call))
            self.now = at
            call()
        self.now = until


def hint(number, topic="inbox"):
    return Hint(number, topic, HintKind.ARRIVED, None, notify=True, at=NOON)


@pytest.fixture
def later():
    return Later()


@pytest.fixture
def spreading(later):
    return Spreading(later.call, lambda: later.now)


@pytest.mark.requirement("REL-20")
def test_two_hundred_hints_in_ten_seconds_are_few_questions(spreading, later):
    asked = []
    spreading.on(["inbox"], lambda: asked.append(later.now))

    for number in range(200):
        spreading.hear(hint(number))
        later.pass_by(0.05)
    later.pass_by(APART)

    assert 2 <= len(asked) <= 7
    assert asked[0] <= SOON
    assert asked[-1] >= 9.0


def test_the_last_hint_is_never_the_one_that_is_missed(spreading, later):
    asked = []
    spreading.on(["inbox"], lambda: asked.append(later.now))
    spreading.hear(hint(1))
    later.pass_by(SOON)

    spreading.hear(hint(2))
    later.pass_by(APART)

    assert len(asked) == 2


def test_only_who_shows_the_thing_asks_and_all_ask_when_some_hints_were_missed(spreading, later):
    asked = []
    spreading.on(["inbox"], lambda: asked.append("inbox"))
    leave = spreading.on(["corrections"], lambda: asked.append("corrections"))

    spreading.hear(hint(1))
    later.pass_by(APART)
    spreading.hear(None)
    later.pass_by(APART)
    leave()
    spreading.hear(None)
    later.pass_by(APART)

    assert asked == ["inbox", "inbox", "corrections", "inbox"]
