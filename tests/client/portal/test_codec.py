"""Every answer of the portal, whole and spoiled: a value of the domain or `PortalBroken`."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.domain.access import SignInMethod
from client.domain.cabinet import (
    Category,
    Code,
    Freshness,
    Money,
    Source,
    Unreadable,
    Withheld,
    Words,
)
from client.domain.documents import DocumentKind, DocumentState
from client.domain.institutions import Kind, Mark, Sector, Standing
from client.domain.portal import BannerLevel, Environment
from client.portal.codec.reading import cleaned, decoded
from client.portal.errors import PortalBroken
from tests.client.portal.answers import FIXTURES, TEXT, changed, places, read

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
    st.just("\ud800"),
)


@pytest.mark.parametrize("name", FIXTURES)
def test_a_whole_answer_is_read(name):
    assert read(name, FIXTURES[name][1])


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize("name", FIXTURES)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_an_answer_spoiled_anywhere_is_read_or_broken(name, data):
    whole = FIXTURES[name][1]
    path = data.draw(st.sampled_from(list(places(whole))))
    junk = data.draw(JUNK)
    try:
        read(name, changed(whole, path, lambda _: junk))
    except PortalBroken:
        return


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize("name", FIXTURES)
def test_an_answer_cut_off_at_any_byte_is_broken(name):
    reader, whole = FIXTURES[name]
    body = json.dumps(whole).encode()
    for end in range(0, len(body), 7):
        with pytest.raises(PortalBroken):
            decoded(body[:end], reader)


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize("name", FIXTURES)
def test_names_a_newer_portal_adds_are_ignored(name):
    whole = FIXTURES[name][1]
    for path in places(whole):

        def newer(value):
            return value | {"colour": {"deep": [1]}} if isinstance(value, dict) else value

        assert read(name, changed(whole, path, newer)) == read(name, whole)


def outcome(name, whole):
    """What was read, or where it broke."""
    try:
        return read(name, whole)
    except PortalBroken as error:
        return error.pointer


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize("name", FIXTURES)
def test_a_missing_name_is_the_same_as_one_that_says_nothing(name):
    whole = FIXTURES[name][1]
    for path in places(whole):
        if not path or not isinstance(path[-1], str):
            continue

        def without(value, key=path[-1]):
            return {other: inner for other, inner in value.items() if other != key}

        assert outcome(name, changed(whole, path[:-1], without)) == outcome(
            name, changed(whole, path, lambda _: None)
        )


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize(
    ("name", "path", "found", "expected"),
    [
        ("info", ("environment",), lambda i: i.environment, Environment.UNKNOWN),
        ("info", ("banners", 0, "level"), lambda i: i.banners[0].level, BannerLevel.WARNING),
        (
            "cabinet",
            ("sections", 0, "category"),
            lambda c: c.sections[0].category,
            Category.PERSONAL,
        ),
        ("section", ("freshness",), lambda s: s.freshness, Freshness.STALE),
        (
            "section",
            ("entries", 0, "items", 0, "source"),
            lambda s: s.entries[0].items[0].source,
            Source.UNKNOWN,
        ),
        (
            "section",
            ("entries", 0, "items", 0, "value", "kind"),
            lambda s: s.entries[0].items[0].value,
            Unreadable(),
        ),
        ("documents", ("documents", 0, "kind"), lambda d: d[0].kind, DocumentKind.OTHER),
        ("documents", ("documents", 0, "state"), lambda d: d[0].state, DocumentState.UNKNOWN),
        (
            "institutions",
            ("institutions", 0, "institution", "kind"),
            lambda i: i[0].institution.kind,
            Kind.UNKNOWN,
        ),
        (
            "institutions",
            ("institutions", 0, "sector"),
            lambda i: i[0].sector,
            Sector.UNKNOWN,
        ),
        (
            "institutions",
            ("institutions", 0, "standing"),
            lambda i: i[0].standing,
            Standing.UNKNOWN,
        ),
        ("institutions", ("institutions", 0, "mark"), lambda i: i[0].mark, Mark.UNKNOWN),
        ("sessions", ("sessions", 0, "method"), lambda s: s[0].method, SignInMethod.UNKNOWN),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_word_of_a_newer_portal_is_said_to_be_unknown(name, path, found, expected):
    newer = changed(FIXTURES[name][1], path, lambda _: "word_of_tomorrow")

    assert found(read(name, newer)) == expected


@pytest.mark.parametrize("name", ["legal"])
@pytest.mark.parametrize("key", ["kind", "language"])
def test_a_legal_text_of_an_unknown_kind_or_language_is_broken(name, key):
    with pytest.raises(PortalBroken):
        read(name, FIXTURES[name][1] | {key: "tt"})


@pytest.mark.requirement("R-1.6")
def test_a_withheld_value_comes_with_its_reason():
    whole = FIXTURES["section"][1]
    path = ("entries", 0, "items", 0)

    def withheld(item):
        return item | {"value": None, "withheld_reason": TEXT}

    item = read("section", changed(whole, path, withheld)).entries[0].items[0]

    assert item.value == Withheld(item.label)


def test_values_are_read_by_their_kind():
    items = read("section", FIXTURES["section"][1]).entries[0].items

    assert [item.value for item in items] == [Words("Aysel"), Money(5)]
    assert read("document", FIXTURES["document"][1]).fields[0].value == Code("A")


@pytest.mark.parametrize("qepik", [1.5, True, "5", 10**16, None])
def test_money_is_whole_qepik(qepik):
    path = ("entries", 0, "items", 1, "value", "qepik")

    with pytest.raises(PortalBroken):
        read("section", changed(FIXTURES["section"][1], path, lambda _: qepik))


@pytest.mark.parametrize("moment", ["2026-11-23T12:00:00", "2026-11-23", "noon", "", 5])
def test_a_moment_has_an_offset(moment):
    with pytest.raises(PortalBroken):
        read("section", FIXTURES["section"][1] | {"fetched_at": moment})


@pytest.mark.parametrize("ident", ["../sessions", "a/b", "", "a" * 65, "ş", "a b", "a?b"])
def test_an_identifier_is_fit_for_an_address(ident):
    path = ("documents", 0, "id")

    with pytest.raises(PortalBroken):
        read("documents", changed(FIXTURES["documents"][1], path, lambda _: ident))


def test_only_a_mock_portal_can_offer_test_identities():
    info = read("info", FIXTURES["info"][1] | {"environment": "prod"})

    assert info.test_identities == ()


@pytest.mark.requirement("REL-10", "CON-10")
@given(st.text(alphabet=st.characters(), max_size=40))
def test_no_text_turns_a_line_around_or_hides_in_it(text):
    shown = cleaned(text)

    assert not any(
        unicodedata.bidirectional(letter) in {"LRE", "RLE", "LRO", "RLO", "PDF"}
        for letter in shown
    )
    assert not any(
        unicodedata.category(letter) in {"Cc", "Cs"}
        for letter in shown.replace("\n", "").replace("\t", "")
    )
    assert unicodedata.is_normalized("NFC", shown)
    shown.encode()


def test_azerbaijani_letters_arrive_composed():
    assert cleaned("O\u0308\u0259\u015f\u0131") == "Ö\u0259\u015f\u0131"


@pytest.mark.requirement("REL-10")
def test_an_outcome_nobody_knows_is_no_verdict():
    with pytest.raises(PortalBroken):
        read("check", FIXTURES["check"][1] | {"outcome": "probably"})
