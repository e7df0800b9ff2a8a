"""The double is as good as the real thing: the same promises, kept by both."""

from contextlib import asynccontextmanager

import pytest

from client.domain.access import AccessId
from client.domain.cabinet import Category, SectionId
from client.domain.documents import DocumentId
from client.domain.languages import Language
from client.domain.legal import LegalKind
from client.domain.portal import Environment
from client.domain.presentations import Checker, Outcome, PresentationId
from client.portal.errors import NotFound, PortalUnreachable
from mock_server.app import create_app
from tests.builders import a_document, an_access
from tests.contract.citizen import line_to, sign_in
from tests.contract.errands.access import confirm
from tests.doubles.portal import FakePortal
from tests.worlds import open_world

NOWHERE = "00000000000000000000000000000000"


@asynccontextmanager
async def the_real_one():
    app = create_app(open_world(seed=42))
    async with line_to(app) as other, line_to(app) as line:
        await sign_in(app, other)
        portal = await sign_in(app, line)
        await confirm(portal, app.state.world)
        yield portal


@asynccontextmanager
async def the_double():
    accesses = [an_access("mine"), an_access("other", is_this_device=False)]
    yield FakePortal(documents=[a_document()], accesses=accesses)


@pytest.fixture(params=[the_real_one, the_double], ids=["real", "double"])
async def portal(request):
    async with request.param() as portal:
        yield portal


async def test_a_mock_portal_says_that_it_is_one(portal):
    info = (await portal.info()).value

    assert info.environment is Environment.MOCK
    assert info.test_identities != ()


async def test_both_legal_texts_can_be_read_in_every_language(portal):
    texts = [(await portal.legal(k, lang)).value for k in LegalKind for lang in Language]

    assert all(text.clauses for text in texts)
    assert [text.kind for text in texts] == [k for k in LegalKind for _ in Language]


async def test_every_document_of_the_list_can_be_opened(portal):
    listed = (await portal.documents()).value

    opened = [(await portal.document(document.id)).value.document for document in listed]

    assert opened == list(listed) != []


async def test_a_document_that_is_not_mine_is_not_found(portal):
    with pytest.raises(NotFound):
        await portal.document(DocumentId(NOWHERE))


async def test_every_section_of_the_cabinet_can_be_asked(portal):
    refs = (await portal.cabinet()).value.sections

    sections = [(await portal.section(ref.id)).value for ref in refs]

    assert [section.ref for section in sections] == list(refs) != []


async def test_a_section_belongs_to_one_of_the_seven_categories(portal):
    cabinet = (await portal.cabinet()).value

    sorted_in = [ref for category in Category for ref in cabinet.of(category)]

    assert set(sorted_in) == set(cabinet.sections)


async def test_a_section_that_does_not_exist_is_not_found(portal):
    with pytest.raises(NotFound):
        await portal.section(SectionId(NOWHERE))


@pytest.mark.requirement("AUTH-18")
async def test_exactly_one_sign_in_is_this_device(portal):
    accesses = (await portal.access_sessions()).value

    assert [access.is_this_device for access in accesses].count(True) == 1
    assert len(accesses) == 2


@pytest.mark.requirement("AUTH-18")
async def test_a_renamed_device_keeps_its_name(portal):
    first = (await portal.access_sessions()).value[0]

    renamed = await portal.rename_device(first.id, "Ofis kompüteri")

    after = {access.id: access for access in (await portal.access_sessions()).value}
    assert after[first.id].device_name == renamed.device_name == "Ofis kompüteri"


@pytest.mark.requirement("AUTH-18")
async def test_ending_the_others_leaves_this_device(portal):
    await portal.end_other_accesses()

    (left,) = (await portal.access_sessions()).value
    assert left.is_this_device


@pytest.mark.requirement("AUTH-18")
async def test_an_ended_sign_in_is_no_longer_listed(portal):
    accesses = (await portal.access_sessions()).value
    other = next(access for access in accesses if not access.is_this_device)

    await portal.end_access(other.id)

    left = (await portal.access_sessions()).value
    assert [access.id for access in left] == [a.id for a in accesses if a.id != other.id]


async def test_a_sign_in_nobody_has_cannot_be_ended(portal):
    with pytest.raises(NotFound):
        await portal.end_access(AccessId(NOWHERE))


@pytest.mark.requirement("R-1.4", "R-1.6")
async def test_a_shown_document_is_valid_and_its_holder_sees_the_check(portal):
    (document, *_) = (await portal.documents()).value
    shown = await portal.present(document.id)

    by_number = await portal.check(shown.number)
    by_address = await portal.check(shown.address.rpartition("/")[2])

    after = await portal.presentation(shown.id)
    assert by_number.outcome is by_address.outcome is Outcome.VALID
    assert by_number.document is not None
    assert by_number.document.number == document.number
    assert by_number.document.holder != document.holder
    assert (shown.shown, after.shown and after.shown.by) == (None, Checker.APP)
    assert 0 < after.seconds_left <= after.lifetime


@pytest.mark.requirement("R-1.4")
async def test_each_presentation_has_a_number_of_its_own_and_counts_until_it_is_ended(portal):
    (document, *_) = (await portal.documents()).value
    first, second = await portal.present(document.id), await portal.present(document.id)

    await portal.end_presentation(first.id)

    assert first.number != second.number
    assert (await portal.check(first.number)).outcome is Outcome.LAPSED
    assert (await portal.check(second.number)).outcome is Outcome.VALID


@pytest.mark.requirement("R-1.4")
async def test_what_the_portal_never_issued_is_forged(portal):
    result = await portal.check("AAAAAAAC")

    assert (result.outcome, result.document) == (Outcome.FORGED, None)


async def test_what_nobody_shows_can_be_neither_shown_nor_watched_nor_ended(portal):
    nowhere = PresentationId(NOWHERE)
    for asked in (
        lambda: portal.present(DocumentId(NOWHERE)),
        lambda: portal.presentation(nowhere),
        lambda: portal.end_presentation(nowhere),
    ):
        with pytest.raises(NotFound):
            await asked()


async def test_the_double_can_be_told_to_fail_and_to_recover():
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    with pytest.raises(PortalUnreachable):
        await portal.documents()

    portal.failing = None

    assert (await portal.documents()).value != ()
