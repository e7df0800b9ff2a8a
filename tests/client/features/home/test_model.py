"""What needs the citizen, computed from documents and the day alone."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.documents import EXPIRY_NOTICE_DAYS, DocumentKind, DocumentState
from client.domain.portal import Banner, BannerLevel
from client.features.home import model
from client.features.home.model import PartOfDay
from tests.builders import NOON, a_document, a_text

TODAY = NOON.date()


def ending(days: int, ident: str = "d", **said):
    return a_document(f"{ident}{days}", expires_on=TODAY + timedelta(days=days), **said)


def test_what_ran_out_comes_first_then_what_runs_out_soonest():
    documents = [
        ending(40),
        ending(3),
        ending(-2),
        a_document("old", state=DocumentState.NEEDS_RENEWAL),
    ]

    assert [document.id for document in model.needs(documents, TODAY)] == [
        "d-2",
        "old",
        "d3",
        "d40",
    ]


def test_a_document_in_order_needs_nobody():
    documents = [ending(400), a_document(expires_on=None)]

    assert model.needs(documents, TODAY) == ()


def test_a_certificate_that_ran_out_is_no_errand():
    assert model.needs([ending(-2, kind=DocumentKind.CERTIFICATE)], TODAY) == ()


@given(st.integers(-5000, 5000))
def test_a_document_needs_somebody_from_the_notice_on(days):
    needed = bool(model.needs([ending(days)], TODAY))

    assert needed is (days <= EXPIRY_NOTICE_DAYS)


def test_favourites_are_carried_first_and_all_in_the_citizens_order():
    childs = a_document("child", concerns_self=False)
    own, starred = a_document("own"), a_document("starred", favourite=True)

    assert [document.id for document in model.carried([childs, own, starred])] == [
        "starred",
        "child",
        "own",
    ]


@pytest.mark.requirement("R-8.1")
@pytest.mark.parametrize(
    ("left", "remind_days", "needs"),
    [(60, None, True), (61, None, False), (85, 90, True), (12, 7, False), (7, 7, True)],
)
def test_an_end_is_told_when_the_citizen_wants_to_hear_of_it(left, remind_days, needs):
    ends = a_document(expires_on=TODAY + timedelta(days=left), remind_days=remind_days)

    assert bool(model.needs([ends], TODAY)) is needs


def a_banner(ident: str, *, dismissable: bool = True) -> Banner:
    return Banner(ident, BannerLevel.INFO, a_text("Xəbər"), dismissable)


def test_a_dismissed_notice_stays_away():
    first, second = a_banner("first"), a_banner("second")

    assert model.news([first, second], frozenset({"first"})) == (second,)


def test_what_may_not_be_dismissed_stays_in_sight():
    urgent = a_banner("urgent", dismissable=False)

    assert model.news([urgent], frozenset({"urgent"})) == (urgent,)


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (4, PartOfDay.NIGHT),
        (5, PartOfDay.MORNING),
        (11, PartOfDay.MORNING),
        (12, PartOfDay.DAY),
        (17, PartOfDay.DAY),
        (18, PartOfDay.EVENING),
        (22, PartOfDay.EVENING),
        (23, PartOfDay.NIGHT),
    ],
)
def test_the_greeting_goes_with_the_hour(hour, part):
    assert model.part_of_day(hour) is part
