"""Search with the letters a keyboard has, and the directory of institutions."""

import pytest

from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey

COMPLETE = 0


@pytest.mark.requirement("R-1.4")
def test_a_document_is_found_without_azerbaijani_letters(tab, portal):
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/search")
    tab.type(words("search.field"), "sexsiyyet vesiqesi")
    tab.comes_to_rest()

    tab.press("documents-0")

    tab.stands_at("document")
    tab.sees("Şəxsiyyət vəsiqəsi")


@pytest.mark.requirement("R-1.3", "R-1.6")
def test_an_institution_tells_what_it_holds_and_who_asked_it_for_ones_data(tab, portal):
    sign_in_with_password(tab, portal.persona(COMPLETE))
    tab.go("/more/institutions")
    tab.type(words("institutions.search"), "yol polisi")

    tab.press("Baş Dövlət Yol Polisi İdarəsi")

    tab.stands_at("institution")
    tab.sees(words("institutions.services"))
    tab.press("to-data-use")
    tab.stands_at("data-uses")
