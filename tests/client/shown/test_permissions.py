"""What is explained, and how the citizen is asked: once, while using, no, with one weight."""

import hashlib

import pytest

from client.design import Control, page, primary_button
from client.domain.languages import Language
from client.domain.permissions import Choice, Outcome, Purpose
from client.hooks import component, use_model
from client.i18n.say import speaker
from client.shown.explanations import EXPLANATIONS
from client.shown.permitting import use_permission
from tests.builders import a_state
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import FakeBook, FakeLocator, fake_permissions
from tests.stage import on_stage

FINGERPRINTS = {
    (Purpose.NEAREST_CENTRE, 1): "dabac8c494fef2fd",
    (Purpose.CODE_SCAN, 2): "35ff9159e1e6ddc5",
    (Purpose.DOCUMENT_PAGE, 1): "5a7d9e505c48632b",
    (Purpose.PORTRAIT, 1): "628e842ef46800f0",
    (Purpose.VOICE_NOTE, 2): "42e3c89d15ca7600",
    (Purpose.VIDEO_VOICE, 1): "83ae2b60181cd57d",
    (Purpose.MESSAGE_NOTICES, 2): "c558c78c277f5204",
}


@component
def Asker() -> Control:
    permitted = use_permission()
    got, change = use_model(lambda: "")

    async def ask() -> None:
        answer = await permitted(Purpose.NEAREST_CENTRE)
        told = answer.value if isinstance(answer, Outcome) else "a grant"
        change(lambda now: f"{now} {told}".strip())

    return page("?", primary_button(got or "ask", ask, ident="ask"))


def asking(locator=None, book=None):
    permissions = fake_permissions(locator, book)
    edges = fake_edges(permissions=permissions)
    return on_stage(Asker, edges=edges, state=a_state(language=Language.EN))


@pytest.mark.requirement("PER-01")
@pytest.mark.parametrize("purpose", Purpose)
def test_new_words_of_an_explanation_are_a_new_version(purpose):
    told = EXPLANATIONS[purpose]
    keys = (told.ask, told.what, told.why, told.how_long, told.instead)
    words = [speaker(language)(key) for key in keys for language in Language]
    found = hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]

    assert FINGERPRINTS[purpose, purpose.version] == found


@pytest.mark.requirement("R-3.8", "PER-01")
async def test_it_is_told_what_why_how_long_and_what_else_before_anything_is_asked():
    locator = FakeLocator()
    async with asking(locator) as stage:
        await stage.begin("ask")
        told = [stage.says(w) for w in ("What", "Why", "For how long", "What you can do without")]
        answers = [stage.find(f"answer-{n}", on_click=True)["_c"] for n in range(3)]

        assert all(told)
        assert len(set(answers)) == 1
        assert locator.prompts == 0


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize(
    ("answer", "choice", "got"),
    [
        (0, Choice.NO, "not_wanted"),
        (1, Choice.ONCE, "a grant"),
        (2, Choice.WHILE_USING, "a grant"),
    ],
)
async def test_the_answer_is_what_the_citizen_pressed(answer, choice, got):
    book = FakeBook()
    async with asking(book=book) as stage:
        await stage.begin("ask")
        await stage.press(f"answer-{answer}")
        await stage.until(got)

    assert [line.choice for line in book.lines] == [choice]


@pytest.mark.requirement("R-3.8")
async def test_while_using_is_not_asked_twice_and_once_is():
    async with asking() as stage:
        await stage.begin("ask")
        await stage.press("answer-1")
        await stage.until("a grant")
        await stage.begin("ask")
        await stage.press("answer-2")
        await stage.until("a grant a grant")
        await stage.press("ask")

        assert stage.says("a grant a grant a grant")
