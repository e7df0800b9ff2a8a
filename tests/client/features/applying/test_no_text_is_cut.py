"""Every step of every service, in the shipped fonts: nothing is cut, no word is broken."""

import pytest

from client.domain.form_answers import prefilled
from client.domain.languages import Language
from client.domain.services import ServiceId
from tests.client.features.applying.citizen import OFFERED, a_citizen
from tests.client.features.applying.drawing import check_of, views_of
from tests.typesetting import Typesetting
from tests.wire import as_the_client_gets_it

BESIDE = 2 * 16
"""What a page leaves free at its sides."""
SMALL, USUAL = 320, 412


async def forms_of(me):
    return [(ident, (await me.portal.form(ServiceId(ident))).value) for ident in OFFERED]


def drawn_in(form, language):
    entered = prefilled(form)
    for step in form.steps:
        for view in views_of(step, form, entered, language):
            yield step.id, as_the_client_gets_it(view)
    yield "check", as_the_client_gets_it(check_of(form, entered, language))


@pytest.mark.requirement("A11Y-07", "A11Y-08", "R-1.7")
@pytest.mark.parametrize("language", Language)
async def test_no_step_of_any_service_cuts_or_breaks_a_text_on_a_phone_also_at_200_percent(
    language,
):
    bad = []
    async with a_citizen("power_user") as me:
        for service, form in await forms_of(me):
            for step, view in drawn_in(form, language):
                for scale, width in ((1.0, SMALL), (1.0, USUAL), (2.0, USUAL)):
                    found = Typesetting(scale).misfits(view, width - BESIDE)
                    bad += [f"{service}/{step} {width} x{scale}: {one}" for one in found]

    assert not bad, "\n".join(dict.fromkeys(bad))
