"""The log: filtered, paged, with repeats together, and nothing silently missing."""

import csv
import io
import json
from datetime import timedelta

import pytest

from client.domain.cabinet import Category
from client.domain.data_uses import UseFilter, UseKind, Withheld
from client.domain.languages import Language
from client.features.data_use import DataUsesScreen, QuestionScreen, QuestionsScreen, UseScreen
from client.places.consents import OneConsent, OneQuestion, OneUse
from client.portal.errors import PortalUnreachable, RegisterDown
from tests.builders import NOON, a_state
from tests.builders.data_uses import a_case, a_question, a_use
from tests.builders.institutions import a_text
from tests.doubles.device import FakeFiles, Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

ENGLISH = {"language": Language.EN}


def a_portal(*uses):
    portal = FakePortal()
    portal.held_uses = uses
    return portal


def log(portal, **edges):
    edges = fake_edges(portal=portal, **edges)
    return on_stage(DataUsesScreen, edges=edges, state=a_state(**ENGLISH))


def entry(portal, **edges):
    edges = fake_edges(portal=portal, **edges)
    return on_stage(UseScreen, "u-1", edges=edges, state=a_state(**ENGLISH))


def twelve():
    return [a_use(f"u-{n}", at=NOON - timedelta(minutes=n)) for n in range(1, 13)]


@pytest.mark.requirement("R-1.6")
async def test_a_look_repeated_twelve_times_is_one_row_and_a_refusal_stands_alone():
    refused = a_use("r", at=NOON - timedelta(hours=1), refusal="razılıq yoxdur")
    async with log(a_portal(*twelve(), refused)) as stage:
        assert stage.says("\u00d712")
        assert stage.says("Refused")
        assert stage.says("13 looks")


@pytest.mark.requirement("R-4.1.3", "DIS-01")
async def test_what_the_law_withholds_is_counted_with_its_article():
    portal = a_portal(a_use())
    portal.held_withheld = (Withheld(a_text("Qanun, maddə 4"), 2),)
    async with log(portal) as stage:
        assert stage.says("2 records are withheld: Qanun, maddə 4")
        assert stage.says("Ombudsman")


@pytest.mark.requirement("R-1.6")
async def test_earlier_pages_are_fetched_when_they_are_asked_for():
    portal = a_portal(*(a_use(f"u-{n}", purpose=f"m{n}") for n in range(5)))
    portal.page_size = 3
    async with log(portal) as stage:
        first = stage.says("m4")
        await stage.press("earlier-uses")
        await stage.until("m4")

    assert not first


async def test_filters_ask_the_portal_and_can_be_cleared():
    portal = a_portal(a_use("u-1", purpose="vergi"), a_use("u-2", purpose="sığorta"))
    async with log(portal) as stage:
        await stage.type("search-uses", "sığorta")
        await stage.submit("search-uses")
        await stage.settle()
        narrowed = not stage.says("vergi")
        await stage.press("filters")
        await stage.press("kind-court")
        nothing = stage.says("Nothing fits")
        await stage.press("clear-filters")
        await stage.until("vergi")

    assert (narrowed, nothing) == (True, True)


@pytest.mark.requirement("R-1.6")
async def test_whoever_comes_from_a_value_sees_who_looked_at_it_and_that_others_are_left_out():
    portal = a_portal(
        a_use("u-1", purpose="vergi"), a_use("u-2", kind=UseKind.COURT, case=a_case())
    )
    wanted = UseFilter(category=Category.PERSONAL, kind=UseKind.COURT, search="Soyad")
    edges = fake_edges(portal=portal)
    async with on_stage(DataUsesScreen, wanted, edges=edges, state=a_state(**ENGLISH)) as stage:
        narrowed = not stage.says("vergi")
        said = stage.says("Shown: Personal data, Soyad")
        await stage.press("clear-filters")
        await stage.until("vergi")

    assert (narrowed, said) == (True, True)


@pytest.mark.requirement("R-1.6", "STO-23")
async def test_the_whole_log_is_taken_along_and_no_cell_is_a_formula():
    files = FakeFiles()
    portal = a_portal(*(a_use(f"u-{n}", purpose="=1+1") for n in range(5)))
    portal.page_size = 2
    async with log(portal, files=files) as stage:
        for form in ("json", "csv", "pdf"):
            await stage.press(f"export-{form}")
            await stage.settle()

    as_json, as_csv, as_pdf = (file.content for file in files.saved)
    rows = list(csv.reader(io.StringIO(as_csv.decode("utf-8-sig"))))
    assert len(json.loads(as_json)["entries"]) == 5
    assert len(rows) == 6
    assert rows[1][4] == "'=1+1"
    assert as_pdf == portal.uses_paper


async def test_an_export_that_breaks_off_saves_nothing():
    files, portal = FakeFiles(), a_portal(a_use())
    async with log(portal, files=files) as stage:
        portal.failing_at["data_uses"] = PortalUnreachable()
        await stage.press("export-json")
        await stage.settle()

        assert stage.says("could not be taken along")
        assert files.saved == []


@pytest.mark.requirement("R-4.1")
async def test_who_gets_my_data_is_counted_by_class():
    async with log(a_portal(a_use("u-1"), a_use("u-2"))) as stage:
        await stage.press("chart")

        assert "State institution: 2 times" in stage.outline()


@pytest.mark.requirement("A11Y-01")
async def test_the_chart_is_heard_as_a_table():
    async with log(a_portal(a_use())) as stage:
        await stage.press("chart")

        assert "11.2026: 1 time" in stage.outline()


async def test_a_log_that_is_down_or_partial_is_said():
    portal = a_portal(a_use())
    portal.complete_until = NOON - timedelta(days=3)
    async with log(portal) as stage:
        partial = stage.says("has come as far as")
    portal.failing_at["data_uses"] = RegisterDown("register_down")
    async with log(portal) as stage:
        assert partial
        assert stage.says("register")


async def test_nobody_has_looked_is_said_kindly():
    async with log(a_portal()) as stage:
        assert stage.says("Nobody has looked")


@pytest.mark.requirement("R-4.1.1")
async def test_what_follows_from_the_law_says_why_it_cannot_be_stopped():
    async with entry(a_portal(a_use())) as stage:
        assert stage.says("cannot be taken back")
        assert stage.says("Qanun, maddə 8")


@pytest.mark.requirement("R-4.1.2")
async def test_a_courts_look_names_its_case():
    async with entry(a_portal(a_use(kind=UseKind.COURT, case=a_case()))) as stage:
        assert stage.says("2(26)-1")


async def test_a_look_under_a_consent_leads_to_stopping_it():
    steps = Steps()
    portal = a_portal(a_use(kind=UseKind.CONSENT, consent="k-1"))
    async with entry(portal, go=steps) as stage:
        await stage.press("to-consent")

    assert steps.places == [OneConsent("k-1")]


@pytest.mark.requirement("R-1.6", "REL-08")
async def test_why_did_you_look_is_asked_once_and_followed():
    portal, steps = a_portal(a_use()), Steps()
    async with entry(portal, go=steps) as stage:
        await stage.press("ask-why")
        await stage.type("comment", "Mən müraciət etməmişəm")
        await stage.press("confirm")
        await stage.settle()
        await stage.press("ask-why")
        await stage.type("comment", "Yenə")
        await stage.press("confirm")
        await stage.settle()

        assert stage.says("You have asked about this already")

    assert steps.places == [OneQuestion("m-1")]


@pytest.mark.requirement("R-1.6", "REL-08")
async def test_a_question_that_was_not_sent_goes_again_from_where_it_says_so():
    portal, steps = a_portal(a_use()), Steps()
    async with entry(portal, go=steps) as stage:
        portal.failing_at["ask_about_use"] = PortalUnreachable()
        await stage.press("ask-why")
        await stage.type("comment", "Mən müraciət etməmişəm")
        await stage.press("confirm")
        await stage.settle()
        told = stage.says("It was not sent")
        await stage.press("Try again")
        await stage.settle()
        still = stage.says("It was not sent")
        portal.failing_at.clear()
        await stage.press("Try again")
        await stage.settle()

        assert (told, still) == (True, True)
        assert not stage.says("It was not sent")

    assert steps.places == [OneQuestion("m-1")]
    assert portal.asked.count("ask_about_use/u-1") == 3


async def test_an_answer_and_a_missed_deadline_are_shown():
    portal, steps = FakePortal(), Steps()
    late = a_question("m-1", deadline=NOON.date() - timedelta(days=1))
    told = a_question("m-2", answer="Xidmət üçün")
    portal.held_questions = {one.id: one for one in (late, told)}
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(QuestionsScreen, edges=edges, state=a_state(**ENGLISH)) as stage:
        await stage.press("question-m-2")
    async with on_stage(QuestionScreen, "m-1", edges=edges, state=a_state(**ENGLISH)) as stage:
        overdue = stage.says("Overdue since")
    async with on_stage(QuestionScreen, "m-2", edges=edges, state=a_state(**ENGLISH)) as stage:
        answered = stage.says("Xidmət üçün")
        await stage.press("See the entry in the log")

    assert (overdue, answered) == (True, True)
    assert steps.places == [OneQuestion("m-2"), OneUse("u-1")]
