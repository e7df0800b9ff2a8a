"""Two versions side by side: everything that differs is told, and nothing that does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.acceptances import Decision
from client.domain.legal import Change, Clause, Power
from client.features.acceptances import model
from client.features.acceptances.model import Altered, Part, Question
from tests.builders import a_legal_text, a_legal_version, an_acceptance, awaited

texts = st.text("ab ə", min_size=1, max_size=8).filter(str.strip)
numbered = st.lists(st.integers(1, 6), unique=True, max_size=6).map(sorted)
bare = st.lists(st.builds(Clause, st.none(), st.none(), texts), max_size=3, unique=True)


@st.composite
def clauses(draw):
    """Numbers are unique in a text, as in any law."""
    named = [Clause(f"2.{n}", None, draw(texts)) for n in draw(numbered)]
    return [*draw(bare), *named]


def question(**changed):
    text = a_legal_text(version="2")
    first = Question(awaited(), Change.MAJOR, a_legal_version("2"), text, None, (), 1)
    return replace(first, **changed)


@given(clauses(), clauses())
def test_every_difference_is_told_and_nothing_else(before, after):
    found = model.altered(before, after)

    olds = [one.before for one in found if one.before]
    news = [one.after for one in found if one.after]
    assert [c for c in before if c not in olds] == [c for c in after if c not in news]
    assert all(one.before != one.after for one in found)


@given(clauses())
def test_the_same_text_differs_in_nothing(text):
    assert model.altered(text, text) == ()


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_the_pieces_of_a_paragraph_put_together_are_both_paragraphs(before, after):
    pieces = model.pieces(" ".join(before), " ".join(after))

    told = {
        part: " ".join(one.text for one in pieces if one.part in (Part.KEPT, part))
        for part in (Part.ADDED, Part.REMOVED)
    }
    assert told == {Part.ADDED: " ".join(after), Part.REMOVED: " ".join(before)}


def test_a_numbered_clause_that_says_something_else_is_one_change():
    old, new = Clause("2.1", "Kuki", "Bir gün"), Clause("2.1", "Kuki", "İki gün")

    (change,) = model.altered([old], [new])

    assert change == Altered(old, new)
    assert change.name == "2.1. Kuki"


@pytest.mark.requirement("CON-08")
def test_the_text_is_compared_with_the_one_accepted_last():
    versions = [a_legal_version(str(n)) for n in (4, 3, 2, 1)]
    made = [
        an_acceptance(version="3", decision=Decision.DECLINED),
        an_acceptance(version="2"),
        an_acceptance(version="1"),
    ]

    assert model.version_before(awaited(version="4"), made, versions) == "2"
    assert model.version_before(awaited(version="4"), [], versions) == "3"
    assert model.version_before(awaited(version="1"), [], versions) is None


@pytest.mark.requirement("CON-09")
def test_a_power_of_a_version_that_was_skipped_is_still_new():
    versions = [
        a_legal_version("3", Change.MAJOR),
        a_legal_version("2", Change.MAJOR, Power.LOCATION),
        a_legal_version("1"),
    ]

    assert model.new_powers(awaited(version="3"), "1", versions) == (Power.LOCATION,)
    assert model.new_powers(awaited(version="3"), "2", versions) == ()


@pytest.mark.requirement("REL-08")
def test_a_second_press_is_the_same_deed_and_a_changed_mind_another():
    asked = question()
    yes, no = (model.decided(asked, decision) for decision in Decision)

    assert model.key_of(yes, asked) == model.key_of(yes, replace(asked))
    assert model.key_of(yes, asked) != model.key_of(no, asked)
    assert model.key_of(yes, asked) != model.key_of(yes, question(decided_before=2))
