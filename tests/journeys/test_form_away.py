"""A form in the middle of which the portal goes away: nothing is lost, and what is old says so."""

import pytest

from tests.journeys.errands import choose, words
from tests.journeys.test_applying import RENEW
from tests.journeys.test_portal_away import own_portal, signed_in

__all__ = ["own_portal", "signed_in"]

pytestmark = pytest.mark.journey

FORM = "/services/apply/passport"
AWAY = words("trouble.offline")
HERE = words("applying.draft_not_now", why=AWAY)
THERE = words("applying.draft_saved")
OLD = words("trouble.as_of_old", why=AWAY, moment="|").partition("|")[0]


@pytest.mark.requirement("R-1.6", "R-1.7", "REL-01", "REL-05")
def test_a_form_without_the_portal_says_how_old_it_is_and_keeps_what_was_answered(
    signed_in, own_portal
):
    signed_in.go(FORM)
    signed_in.sees(words("accepting.what_it_is"))
    signed_in.confirm(words("accepting.accept"))
    signed_in.sees(words("applying.step_of", step=1, steps=4))
    signed_in.press("continue")
    own_portal.command.kill()
    choose(signed_in, RENEW)
    signed_in.sees(HERE)

    signed_in.go("/services")
    signed_in.sees(words("services.search"))
    signed_in.go(FORM)
    signed_in.stands_at("apply")
    signed_in.sees(OLD)

    own_portal.start()
    signed_in.press(words("trouble.again"))
    signed_in.sees_no(OLD)
    signed_in.sees(THERE)
