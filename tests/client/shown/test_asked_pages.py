"""A page of one question says what it is, how old its answer is, and what stands beside it."""

from client.design import note, skeleton, strong
from client.domain.answers import WAITING, Failed, Ready, Trouble
from client.domain.languages import Language
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from tests.builders import BAKU, NOON
from tests.outline import outline


def shown(answer) -> str:
    asking = Asking(Speech(Language.EN, NOON, BAKU), lambda: None, lambda _: None)
    waiting = skeleton(label="Loading")
    return outline(
        asked_page(
            "Name",
            answer,
            asking,
            note("Kept for a year"),
            waiting=waiting,
            ready=strong,
            on_back=lambda: None,
        )
    )


def test_an_answer_stands_under_its_age_and_above_what_goes_with_it():
    page = shown(Ready("Aysel", NOON))

    assert page.index("Name") < page.index("As of") < page.index("Aysel") < page.index("Kept")


def test_without_an_answer_nothing_has_an_age_and_the_rest_stays():
    for answer, said in ((WAITING, "Loading"), (Failed(Trouble.BROKEN), "Try again")):
        page = shown(answer)

        assert said in page
        assert "Kept for a year" in page
        assert "Back" in page
        assert "As of" not in page
