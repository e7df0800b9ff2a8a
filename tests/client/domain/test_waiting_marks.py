"""Marks that wait are squashed: against a plain list of everything that was ever pressed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.inbox import UNDONE, Box, InboxPage, Mark, MessageId, Sieve
from client.domain.waiting_marks import (
    NOTHING,
    Standing,
    dropped,
    held_back,
    marked,
    marked_page,
    next_step,
    noted,
    setting_out,
    taken_back,
    told,
)
from tests.builders import NOON
from tests.builders.inbox import a_heading, a_message, a_summary

pytestmark = pytest.mark.requirement("REL-05")

AT = datetime(2026, 11, 27, 9, tzinfo=UTC)
NAMES = [MessageId(f"m-{number}") for number in range(4)]
STANDINGS = st.builds(Standing, st.booleans(), st.booleans())
WORLDS = st.fixed_dictionaries(dict.fromkeys(NAMES, STANDINGS))
PRESSED = st.lists(
    st.tuples(st.sampled_from(Mark), st.sets(st.sampled_from(NAMES), min_size=1)), max_size=12
)


def pressed_in(world, what, idents):
    """What the portal would do, one plain mark after the other."""
    changes = {
        Mark.READ: {"read": True},
        Mark.UNREAD: {"read": False},
        Mark.ARCHIVE: {"archived": True},
        Mark.UNARCHIVE: {"archived": False},
    }[what]
    return {
        ident: replace(stands, **changes) if ident in idents else stands
        for ident, stands in world.items()
    }


def after_all(world, pressed):
    for what, idents in pressed:
        world = pressed_in(world, what, idents)
    return world


def squashed(world, pressed, *, tried=False):
    waiting = NOTHING
    for what, idents in pressed:
        asked = {ident: world[ident] for ident in sorted(idents)}
        waiting, _ = noted(waiting, what, asked, AT, tried=tried)
    return waiting


def sent_to(world, waiting, most=2):
    """Everything is sent; how often that was asked is handed back too."""
    steps = 0
    while (step := next_step(waiting, most)) is not None:
        what, idents = step
        assert 1 <= len(idents) <= most
        world, waiting = pressed_in(world, what, idents), told(waiting, what, idents)
        steps += 1
    return world, waiting, steps


@given(WORLDS, PRESSED)
def test_what_is_sent_leaves_the_portal_as_if_every_mark_had_been_sent(world, pressed):
    found, left, _ = sent_to(world, squashed(world, pressed))

    assert found == after_all(world, pressed)
    assert len(left) == 0


@given(WORLDS, PRESSED)
def test_exactly_those_wait_that_will_stand_otherwise(world, pressed):
    after = after_all(world, pressed)

    waiting = squashed(world, pressed)

    assert set(waiting.marks) == {ident for ident in NAMES if after[ident] != world[ident]}


@given(WORLDS, PRESSED)
def test_what_is_shown_and_counted_is_what_will_be(world, pressed):
    after, waiting = after_all(world, pressed), squashed(world, pressed)
    heads = [
        a_heading(ident, read_at=NOON if stands.read else None, archived=stands.archived)
        for ident, stands in world.items()
    ]

    shown = {head.id: Standing.of(marked(head, waiting)) for head in heads}

    def unread(stands):
        return sum(not one.read and not one.archived for one in stands.values())

    assert shown == after
    assert unread(world) + waiting.unread_change == unread(after)


@given(WORLDS, PRESSED, st.sampled_from(Mark), st.sets(st.sampled_from(NAMES), min_size=1))
def test_undoing_what_changed_leaves_all_as_it_was(world, pressed, what, idents):
    before = squashed(world, pressed)
    asked = {ident: world[ident] for ident in idents}

    after, changed = noted(before, what, asked, AT)
    back, _ = noted(after, UNDONE[what], {ident: world[ident] for ident in changed}, AT)

    def wishes(waiting):
        return {ident: one.acts for ident, one in waiting.marks.items()}

    assert wishes(back) == wishes(before)


@given(WORLDS, PRESSED)
def test_a_second_telling_changes_nothing_more(world, pressed):
    """A reply that was lost: all of it is sent again."""
    waiting = squashed(world, pressed)
    once, _, _ = sent_to(world, waiting)

    twice, _, _ = sent_to(once, waiting)

    assert twice == once


@given(WORLDS, PRESSED, PRESSED)
def test_what_may_have_got_there_is_taken_back_by_saying_the_opposite(world, pressed, later):
    """Whether or not the portal has it, the citizen's last word holds."""
    waiting = squashed(world, pressed, tried=True)
    after, _, _ = sent_to(world, waiting)
    for what, idents in later:
        waiting, _ = noted(waiting, what, {one: world[one] for one in idents}, AT)
    wanted = after_all(after_all(world, pressed), later)

    assert sent_to(world, waiting)[0] == wanted
    tried = {ident for ident in waiting.marks if waiting.marks[ident].tried}
    reached, _, _ = sent_to(after, waiting)
    assert all(reached[ident] == wanted[ident] for ident in tried)


@given(WORLDS, PRESSED, st.booleans())
def test_all_that_wait_are_taken_back_at_once(world, pressed, arrived):
    waiting = squashed(world, pressed, tried=arrived)
    there = sent_to(world, waiting)[0] if arrived else world

    assert sent_to(there, taken_back(waiting))[0] == world


@given(WORLDS, PRESSED, st.sampled_from(Mark), st.sets(st.sampled_from(NAMES), min_size=1))
def test_what_is_pressed_while_a_mark_is_on_its_way_waits_behind_it(world, pressed, what, idents):
    waiting = squashed(world, pressed)
    step = next_step(waiting, 4)
    if step is None:
        return
    on_its_way, together = step
    waiting = setting_out(waiting, together)
    waiting, _ = noted(waiting, what, {one: world[one] for one in idents}, AT)
    there = pressed_in(world, on_its_way, together)

    waiting = told(waiting, on_its_way, together)

    assert sent_to(there, waiting)[0] == pressed_in(after_all(world, pressed), what, idents)


@given(WORLDS, PRESSED)
def test_what_never_left_waits_as_before(world, pressed):
    before = squashed(world, pressed)
    step = next_step(before, 4)
    together = () if step is None else step[1]

    assert held_back(setting_out(before, together), before, together) == before


def test_what_is_refused_waits_no_more_and_the_rest_does():
    waiting, _ = noted(NOTHING, Mark.READ, {NAMES[0]: Standing(read=False, archived=False)}, AT)
    asked = {NAMES[0]: Standing(read=False, archived=False)}
    waiting, _ = noted(waiting, Mark.ARCHIVE, asked, AT)

    left = dropped(waiting, Mark.READ, [NAMES[0]])

    assert next_step(left, 4) == (Mark.ARCHIVE, (NAMES[0],))


def test_a_mark_of_a_message_nobody_ever_told_of_waits_until_it_is_sent():
    waiting, changed = noted(NOTHING, Mark.READ, {NAMES[0]: None}, AT)

    assert changed == (NAMES[0],)
    assert waiting.unread_change == 0


def test_a_message_with_a_condition_is_never_shown_as_read():
    head = a_heading("m-0", locked=True)
    waiting, _ = noted(NOTHING, Mark.READ, {head.id: None}, AT)

    assert marked(head, waiting).is_unread


@pytest.mark.requirement("R-6.2")
def test_a_page_leaves_out_what_was_put_away_and_counts_without_it():
    messages = [a_summary(a_message(ident)) for ident in NAMES]
    page = InboxPage(tuple(messages), "next", 10, 7)
    here = Standing(read=False, archived=False)
    waiting, _ = noted(NOTHING, Mark.ARCHIVE, {NAMES[1]: here}, AT)
    waiting, _ = noted(waiting, Mark.READ, {NAMES[2]: here}, AT)

    shown = marked_page(page, Sieve(box=Box.INBOX), waiting)

    assert [one.id for one in shown.messages] == [NAMES[0], NAMES[2], NAMES[3]]
    assert (shown.found, shown.unread, shown.next) == (9, 5, "next")
    assert shown.messages[1].heading.read_at == AT
