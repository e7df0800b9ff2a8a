"""What the app says of itself and of the portal, in every state."""

from dataclasses import replace

import pytest

from client.domain.answers import WAITING, Failed, Ready, Trouble
from client.domain.languages import Language
from client.domain.portal import Contact, Environment
from client.features.about.view import Here, about_view
from client.i18n.formats import Speech
from client.shown.answers import Asking
from tests.builders import BAKU, NOON, a_portal_info
from tests.outline import outline


def nothing(*_: object) -> None:
    pass


def shown(answer, language: Language = Language.EN) -> str:
    return outline(
        about_view(
            answer,
            Here("http://127.0.0.1:8000", "0.1.0"),
            Asking(Speech(language, NOON, BAKU), nothing, nothing),
            on_open=nothing,
            on_parts=nothing,
            on_back=nothing,
        )
    )


@pytest.mark.requirement("R-1.1")
@pytest.mark.parametrize(
    "answer", [WAITING, Failed(Trouble.OFFLINE), Ready(a_portal_info(), NOON)]
)
def test_it_always_says_that_this_is_not_the_official_app(answer):
    assert "This is not the official mygov app" in shown(answer)


@pytest.mark.requirement("R-1.1")
def test_the_portal_is_named_with_its_operator_address_and_version():
    seen = shown(Ready(a_portal_info(), NOON))

    assert "İnnovasiya və Rəqəmsal İnkişaf Agentliyi" in seen
    assert "Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi" in seen
    assert "http://127.0.0.1:8000" in seen
    assert "1.0.0" in seen


@pytest.mark.requirement("R-1.1")
@pytest.mark.parametrize("language", Language)
def test_every_kind_of_portal_has_its_own_words(language):
    said = {shown(Ready(a_portal_info(environment=kind), NOON), language) for kind in Environment}

    assert len(said) == len(Environment)


def test_a_newer_version_is_mentioned_and_the_same_one_is_not():
    info = a_portal_info()

    assert "Version the portal recommends" not in shown(Ready(info, NOON))
    assert "Version the portal recommends" in shown(
        Ready(replace(info, recommended_version="0.2.0"), NOON)
    )


def test_a_portal_without_contacts_says_so():
    info = replace(a_portal_info(), contact=Contact(None, None, None, None))

    assert "The portal gives no contacts." in shown(Ready(info, NOON))


@pytest.mark.requirement("R-1.2")
def test_the_acts_behind_the_processing_are_listed():
    assert "Fərdi məlumatlar haqqında Qanun" in shown(Ready(a_portal_info(), NOON))


def test_without_an_answer_there_is_a_way_on():
    seen = shown(Failed(Trouble.OFFLINE))

    assert "[Try again]" in seen
    assert "0.1.0" in seen
