"""Reading before signing in, changing the language, opening a document."""

import pytest

from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0


@pytest.mark.requirement("R-1.8")
def test_policy_and_terms_can_be_read_before_signing_in(tab):
    tab.press("privacy")

    tab.sees(words("legal.contents"))


@pytest.mark.requirement("A11Y-15")
def test_another_language_keeps_the_place(tab, portal):
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/more/settings")
    tab.sees(words("settings.title"))

    tab.press(words("shell.language") + ": RU")

    tab.sees(words("settings.title", "ru"))
    assert tab.page.url.endswith("/more/settings")


@pytest.mark.requirement("R-1.4", "R-1.6")
def test_a_document_opens_with_its_origin(tab, portal):
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/documents")

    tab.press("Şəxsiyyət vəsiqəsi")

    tab.sees(words("documents.origin"))
    tab.sees(words("documents.register"))


@pytest.mark.requirement("R-1.4", "R-8.1")
def test_my_data_names_where_each_value_comes_from(tab, portal):
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/data/personal")
    tab.comes_to_rest()

    tab.press(words("my_data.open_origin").partition("{")[0])

    tab.sees(words("my_data.owner"))
    tab.sees(words("my_data.basis"))
