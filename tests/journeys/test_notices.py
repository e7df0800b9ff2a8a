"""A citizen wants notices in a browser, where this app has none: that is said, and not faked."""

import pytest

from tests.journeys.errands import sign_in_with_password, words

pytestmark = pytest.mark.journey


@pytest.mark.requirement("R-6.1", "R-3.8")
def test_a_browser_says_that_it_shows_no_notices_and_asks_for_nothing(tab, portal):
    sign_in_with_password(tab, portal.persona(0))
    tab.go("/more/privacy/contact")
    tab.press("notices-allow")
    tab.sees(words("permissions.notices_not_here"))
    assert not tab.says(words("permissions.message_notices_ask"))

    tab.go("/more/privacy/permissions")
    tab.sees(words("permissions.message_notices"))
