"""Files that go with a letter or an addition: what is not taken is said, and the words stay."""

import pytest

from client.device.files import Picked
from client.domain.languages import Language
from client.domain.threads import LetterId, LetterState
from client.domain.uploads import LARGEST
from client.features.letters import LetterScreen, WriteScreen
from tests.builders import a_state, an_institution
from tests.builders.threads import a_letter
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ONE, MORE = LetterId("l-1"), "It is by the school"
PDF = Picked("plan.pdf", b"%PDF-1.7")
REFUSED = [
    (Picked("a.pdf", b"%PDF-" + b"x" * LARGEST), "The file is larger than 1 MB."),
    (Picked("a.pdf", b"MZ a program"), "Only PDF, JPEG and PNG files can be sent."),
    (Picked("a.pdf", b""), "The file is empty."),
]


def open_letter(*files):
    portal = FakePortal()
    portal.held_letters = {ONE: a_letter(state=LetterState.IN_REVIEW)}
    return on_stage(LetterScreen, ONE, **known(portal, files))


def new_letter(*files):
    return on_stage(WriteScreen, **known(FakePortal(), files))


def known(portal, files):
    edges = fake_edges(portal=portal, files=FakeFiles(*files))
    return {"edges": edges, "state": a_state(language=Language.EN)}


@pytest.mark.parametrize(("file", "said"), REFUSED, ids=["size", "kind", "empty"])
@pytest.mark.requirement("R-1.6", "SRV-08", "SRV-12")
async def test_a_file_that_is_not_taken_with_an_addition_is_refused_in_words(file, said):
    async with open_letter(file) as stage:
        await stage.type("reply-text", MORE)
        await stage.press("pick")

        assert stage.says(said)
        assert stage.says(MORE)
        assert not stage.says("a.pdf")


@pytest.mark.parametrize(("file", "said"), REFUSED, ids=["size", "kind", "empty"])
@pytest.mark.requirement("R-1.6", "SRV-08", "SRV-12")
async def test_a_file_that_is_not_taken_with_a_letter_is_refused_in_words(file, said):
    async with new_letter(file) as stage:
        await stage.press(f"to-{an_institution().id}")
        await stage.type("letter-text", MORE)
        await stage.press("pick")

        assert stage.says(said)
        assert stage.says(MORE)
        assert not stage.says("a.pdf")
