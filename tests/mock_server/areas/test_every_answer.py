"""Whoever asks for whatever: each answer is what the contract promised."""

import pytest

from mock_server.world import reset
from mock_server.world.personas import PERSONAS
from tests.mock_server.areas.portal import Portal, a_world, keeps_the_contract

PERSONA_KEYS = [persona.key for persona in PERSONAS]


@pytest.mark.parametrize("persona", PERSONA_KEYS)
@pytest.mark.requirement("R-1.4", "R-8.1")
async def test_every_section_of_every_persona_keeps_the_contract(persona):
    portal = Portal(a_world(), persona)

    cabinet = await portal.get("/cabinet")

    keeps_the_contract("/cabinet", cabinet)
    for ref in cabinet.json()["sections"]:
        section = await portal.get(f"/cabinet/sections/{ref['id']}")
        keeps_the_contract("/cabinet/sections/{section}", section)
        assert section.json()["section"] == ref


@pytest.mark.parametrize("persona", PERSONA_KEYS)
async def test_every_document_of_every_persona_keeps_the_contract(persona):
    portal = Portal(a_world(), persona)

    listed = await portal.get("/documents")

    keeps_the_contract("/documents", listed)
    for document in listed.json()["documents"]:
        detail = await portal.get(f"/documents/{document['id']}")
        keeps_the_contract("/documents/{document}", detail)
        assert detail.json()["document"] == document


@pytest.mark.parametrize("path", ["/info", "/institutions"])
async def test_what_is_public_keeps_the_contract(path):
    portal = Portal(a_world())

    answer = await portal.get(path)

    keeps_the_contract(path, answer)


@pytest.mark.parametrize("persona", PERSONA_KEYS)
@pytest.mark.requirement("R-1.6")
async def test_a_value_is_missing_only_where_the_law_is_named(persona):
    portal = Portal(a_world(), persona)

    for ref in (await portal.get("/cabinet")).json()["sections"]:
        section = (await portal.get(f"/cabinet/sections/{ref['id']}")).json()
        for entry in section["entries"]:
            for item in entry["items"]:
                assert (item["value"] is None) == (item["withheld_reason"] is not None)


READS = ["/info", "/institutions", "/institutions/dvx", "/legal/privacy", "/legal/terms"]
READS += ["/cabinet", "/cabinet/sections/identity", "/cabinet/sections/contacts", "/documents"]


@pytest.mark.parametrize("path", READS)
async def test_a_reader_who_has_it_already_is_told_so(path):
    portal = Portal(a_world())
    first = await portal.get(path)

    second = await portal.get(path, if_none_match=first.headers["ETag"])

    assert first.status_code == 200
    assert (second.status_code, second.content) == (304, b"")
    assert second.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize("path", READS)
async def test_private_answers_are_never_shared_by_a_cache(path):
    portal = Portal(a_world())

    answer = await portal.get(path)

    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Vary"] == "Accept-Language, Authorization"


@pytest.mark.parametrize("path", READS)
async def test_after_a_reset_nothing_remembered_counts(path):
    world = a_world()
    before = await Portal(world).get(path)

    reset(world)
    after = await Portal(world).get(path, if_none_match=before.headers["ETag"])

    assert after.status_code == 200


@pytest.mark.parametrize(
    "path", ["/institutions/nobody", "/legal/novel", "/cabinet/sections/x", "/documents/x"]
)
async def test_what_is_not_there_is_a_problem(path):
    portal = Portal(a_world())

    answer = await portal.get(path)

    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"
    assert answer.json()["request_id"] == "r-1"
