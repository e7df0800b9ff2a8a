"""Corrections: filed once, answered by the owner, and then the register holds something else."""

import base64
from contextlib import AsyncExitStack

import pytest

from client.portal.errors import NotAllowed, NotFound, Refused
from mock_server.app import create_app
from tests.contract.citizen import line_to, sign_in
from tests.mock_server.areas.errand import DESK, KEY, Errand, a_file, a_report
from tests.worlds import open_world


@pytest.fixture
async def as_persona():
    app = create_app(open_world(seed=42), control_token=DESK)
    async with AsyncExitStack() as stack:

        async def begin(persona):
            line = await stack.enter_async_context(line_to(app))
            await sign_in(app, line, persona)
            return Errand(app, line.exchange)

        yield begin


@pytest.mark.requirement("R-8.3")
async def test_the_missing_diploma_is_there_once_the_owner_has_corrected_it(as_persona):
    me = await as_persona("no_diploma")
    before = await me.entries("education")

    sent = await me.send(a_report("education", wanted="Bakalavr diplomum", files=[a_file()]))
    done = await me.owner(sent, "accept", "review", "correct")

    (diploma,) = await me.entries("education")
    assert before == []
    assert {item["key"] for item in diploma["items"]} >= {"school", "diploma_number"}
    assert all(change["old"] is None for change in done["changes"])


@pytest.mark.requirement("R-8.3")
async def test_the_second_child_is_there_once_the_owner_has_corrected_it(as_persona):
    me = await as_persona("parent")
    before = [entry["id"] for entry in await me.entries("children")]

    sent = await me.send(a_report("children", wanted="İkinci övladım görünmür"))
    await me.owner(sent, "accept", "review", "correct")

    after = [entry["id"] for entry in await me.entries("children")]
    assert (before, after) == (["child-0"], ["child-0", "child-1"])


@pytest.mark.requirement("R-8.3")
async def test_a_stranger_gives_way_to_the_own_father_with_old_and_new(as_persona):
    me = await as_persona("wrong_family")
    stranger = await me.value("family", "father", "full_name")

    sent = await me.send(a_report("family", "father", wanted="Bu mənim atam deyil"))
    done = await me.owner(sent, "accept", "review", "correct")

    father = await me.value("family", "father", "full_name")
    change = next(c for c in done["changes"] if (c["entry"], c["item"]) == ("father", "full_name"))
    patronymic = (await me.read("/cabinet"))["citizen"]["patronymic"]
    assert (change["old"], change["new"]) == (stranger, father)
    assert father["text"].split()[1] == patronymic.split()[0]


@pytest.mark.requirement("R-8.3")
async def test_one_wrong_value_becomes_what_the_citizen_proved(as_persona):
    me = await as_persona("complete")
    right = {"kind": "day", "date": "2012-05-06"}

    sent = await me.send(a_report("children", "child-0", "birth_date", right))
    await me.owner(sent, "accept", "review", "correct")

    assert await me.value("children", "child-0", "birth_date") == right


@pytest.mark.requirement("R-8.3", "REL-08")
async def test_the_same_key_twice_is_one_correction(as_persona):
    me = await as_persona("no_diploma")

    first, again = [await me.send(a_report("education")) for _ in range(2)]

    assert first == again
    assert len((await me.read("/corrections"))["corrections"]) == 1


@pytest.mark.requirement("REL-08")
async def test_the_same_key_with_other_words_is_a_conflict(as_persona):
    me = await as_persona("no_diploma")
    await me.send(a_report("education"))

    with pytest.raises(Refused, match="conflict"):
        await me.send(a_report("education", wanted="Başqa söz"))


async def test_a_deed_without_a_name_is_refused(as_persona):
    me = await as_persona("no_diploma")

    with pytest.raises(Refused) as refusal:
        await me.send(a_report("education"), key="short")

    assert refusal.value.pointer == "/header/Idempotency-Key"


async def test_what_is_under_review_is_not_taken_a_second_time(as_persona):
    me = await as_persona("no_diploma")
    await me.send(a_report("education"))

    with pytest.raises(Refused, match="already_under_review"):
        await me.send(a_report("education"), key="another" + KEY)


@pytest.mark.requirement("R-8.3")
async def test_documents_bring_it_back_into_review_and_a_refusal_can_be_appealed(as_persona):
    me = await as_persona("parent")
    sent = await me.send(a_report("children"))
    here = f"/corrections/{sent['id']}"

    await me.owner(sent, "accept", "review", "ask_documents")
    told = {"comment": "Budur", "files": [a_file()]}
    supplied = await me.send(told, "d" * 32, f"{here}/documents")
    await me.owner(sent, "refuse")
    appealed = await me.send({"comment": "Razı deyiləm"}, "a" * 32, f"{here}/appeal")
    done = await me.owner(sent, "review", "correct")

    assert (supplied["state"], appealed["state"]) == ("in_review", "appealed")
    assert [step["state"] for step in done["steps"]] == [
        "sent",
        "accepted",
        "in_review",
        "need_documents",
        "in_review",
        "refused",
        "appealed",
        "in_review",
        "corrected",
    ]


async def test_nobody_appeals_before_a_refusal(as_persona):
    me = await as_persona("parent")
    sent = await me.send(a_report("children"))

    with pytest.raises(Refused, match="conflict"):
        await me.send({"comment": "Tez"}, "a" * 32, f"/corrections/{sent['id']}/appeal")


@pytest.mark.parametrize(
    "file",
    [
        a_file(base64.b64encode(b"MZ a program").decode()),
        a_file("not base64 at all!"),
        a_file(base64.b64encode(b"%PDF-" + b"x" * 1024 * 1024).decode()),
    ],
    ids=["not what it claims", "unreadable", "too large"],
)
async def test_a_file_that_proves_nothing_is_refused_by_its_place(as_persona, file):
    me = await as_persona("no_diploma")

    with pytest.raises(Refused) as refusal:
        await me.send(a_report("education", files=[file]))

    assert (refusal.value.pointer or "").startswith("/body/files")
    assert (await me.read("/corrections"))["corrections"] == []


async def test_a_day_is_not_put_right_by_words(as_persona):
    me = await as_persona("complete")

    with pytest.raises(Refused) as refusal:
        await me.send(a_report("children", "child-0", "birth_date", "dünən"))

    assert refusal.value.pointer == "/body/wanted/kind"


@pytest.mark.requirement("R-8.2")
async def test_only_the_owner_changes_what_a_register_holds(as_persona):
    me = await as_persona("complete")
    value = {"kind": "words", "text": "Mən"}

    with pytest.raises(NotAllowed, match="owner_only"):
        await me.change("family", "father", "full_name", value)


@pytest.mark.requirement("SRV-06")
async def test_another_persons_correction_is_as_unknown_as_none(as_persona):
    sent = await (await as_persona("no_diploma")).send(a_report("education"))
    other = await as_persona("parent")

    with pytest.raises(NotFound):
        await other.read(f"/corrections/{sent['id']}")


@pytest.mark.requirement("R-8.3")
async def test_an_owner_who_is_not_connected_gets_a_letter(as_persona):
    me = await as_persona("complete")

    sent = await me.send(a_report("military"))

    assert sent["route"] == "manual"
