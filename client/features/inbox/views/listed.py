"""The list of messages: what is in sight, what was picked, what was just done."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.answers import Failed, Ready, Trouble
from client.domain.inbox import Box, Category, Mark, MessageId, Sieve, Summary
from client.domain.permissions import Outcome, Power
from client.domain.portions import Portion
from client.features.inbox.model import State, how_many
from client.features.inbox.views.marks import (
    NOTHING_UNSENT,
    MarkActs,
    Unsent,
    outcome,
    unsent_lines,
)
from client.features.inbox.views.sieve import Sieving, sieve_block
from client.i18n.formats import Speech
from client.shown.answers import answered, since_when
from client.shown.asking import is_wanting
from client.shown.long_lists import LongList
from client.shown.messages import deadline_tags, kind_tag, signature_tag, state_tags
from client.shown.permissions import outcome_words

_MARKS: Final = {
    Mark.READ: ("inbox.mark_read", icons.READ),
    Mark.UNREAD: ("inbox.mark_unread", icons.MAIL),
    Mark.ARCHIVE: ("inbox.archive", icons.ARCHIVE),
    Mark.UNARCHIVE: ("inbox.unarchive", icons.UNARCHIVE),
}
_QUIET_SIGNATURES: Final = {Category.LEGAL_NOTICE}


@dataclass(frozen=True, slots=True)
class Acts:
    on_open: Callable[[MessageId], object]
    sieving: Sieving
    on_pick: Callable[[MessageId], object]
    on_pick_all: Press
    on_picking: Press
    on_mark: Callable[[Mark], object]
    marking: MarkActs
    on_senders: Press
    on_notices: Press
    on_back: Press | None


def listed_view(
    listed: LongList[Summary],
    state: State,
    acts: Acts,
    untold: Outcome | None = None,
    unsent: Unsent = NOTHING_UNSENT,
) -> Control:
    speech, say = listed.asking.speech, listed.asking.speech.say
    waiting = design.skeleton(6, label=say("inbox.waiting"))

    def ready(portion: Portion[Summary]) -> Control:
        if not portion.rows:
            return _nothing(state.sieve, speech, acts)
        number = speech.number(portion.total)
        return design.note(say("inbox.count", count=portion.total, number=number))

    searching = _search_failed(listed, state, speech)
    found = searching or answered(listed.answer, listed.asking, waiting=waiting, ready=ready)
    return design.long_page(
        say("inbox.title"),
        design.stack(
            *_how_old(listed, state, speech),
            *unsent_lines(unsent, speech, acts.marking),
            *_untold(untold, speech, acts),
            sieve_block(state, speech, acts.sieving),
            gap="small",
        ),
        *_picking(listed, state, speech, acts),
        *outcome(state, speech, acts.marking),
        found,
        count=len(listed.rows),
        row=lambda index: _row(listed.rows[index], state, speech, acts),
        nearby=listed.nearby,
        watch=listed.watch,
        below=listed.below(say("inbox.waiting")),
        actions=_actions(listed, state, speech, acts),
        on_back=acts.on_back,
        back_label=say("ways.back"),
        ident="inbox",
    )


def _actions(listed: LongList[Summary], state: State, speech: Speech, acts: Acts) -> list[Control]:
    say = speech.say
    word = "inbox.select_stop" if state.picking else "inbox.select"
    senders = design.icon_button(
        icons.VOLUME, say("inbox.to_senders"), acts.on_senders, ident="to-senders"
    )
    if not listed.rows and not state.picking:
        return [senders]
    icon = icons.CLOSE if state.picking else icons.PICK
    return [senders, design.icon_button(icon, say(word), acts.on_picking, ident="select")]


def _untold(why: Outcome | None, speech: Speech, acts: Acts) -> list[Control]:
    """The device kept back a notice that the citizen had wanted."""
    if why is None:
        return []
    title, text = outcome_words(why, Power.NOTIFICATIONS)
    way = design.Action(speech.say("inbox.to_notices"), acts.on_notices)
    said, named = speech.say(text), speech.say(title)
    return [design.banner(said, Tone.WARNING, title=named, action=way, ident="untold")]


def _picking(listed: LongList[Summary], state: State, speech: Speech, acts: Acts) -> list[Control]:
    if not state.picking:
        return []
    say, count = speech.say, how_many(state, listed.answer)
    marks = _marks_in(state.sieve.box)
    buttons = [
        design.secondary_button(
            say(_MARKS[mark][0]),
            partial(acts.on_mark, mark) if count else None,
            icon=_MARKS[mark][1],
            busy=state.busy,
            ident=f"mark-{mark.value}",
        )
        for mark in marks
    ]
    can_be_picked = len(listed.rows) if is_wanting(listed.answer) else listed.total
    everything = say("inbox.select_all", number=speech.number(can_be_picked))
    return [
        design.card(
            design.strong(say("inbox.selected", count=count, number=speech.number(count))),
            design.button_row(
                *buttons,
                design.quiet_button(
                    everything, acts.on_pick_all, icon=icons.PICK, ident="select-all"
                ),
            ),
            ident="picking",
        )
    ]


def _marks_in(box: Box) -> tuple[Mark, ...]:
    """Nothing is offered that changes nothing here."""
    match box:
        case Box.INBOX:
            return (Mark.ARCHIVE, Mark.READ, Mark.UNREAD)
        case Box.ARCHIVE:
            return (Mark.UNARCHIVE, Mark.READ, Mark.UNREAD)
        case Box.ALL:
            return (Mark.ARCHIVE, Mark.UNARCHIVE, Mark.READ, Mark.UNREAD)


def _how_old(listed: LongList[Summary], state: State, speech: Speech) -> list[Control]:
    """What was found is not all there may be, where something is looked for."""
    since = since_when(listed.answer, listed.asking)
    parts = [] if since is None else [since]
    is_old = isinstance(listed.answer, Ready) and is_wanting(listed.answer)
    if not is_old or state.sieve.is_open:
        return parts
    return [*parts, design.banner(speech.say("inbox.only_kept"), Tone.WARNING, ident="only-kept")]


def _search_failed(listed: LongList[Summary], state: State, speech: Speech) -> Control | None:
    """Nothing of this box is kept: there is nothing to look through."""
    answer = listed.answer
    is_away = isinstance(answer, Failed) and answer.trouble is Trouble.OFFLINE
    if not is_away or not state.sieve.words.strip():
        return None
    return design.banner(speech.say("inbox.search_needs_portal"), Tone.WARNING)


def _nothing(sieve: Sieve, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    if not sieve.is_open:
        widen = design.Action(say("inbox.show_all"), acts.sieving.on_widen)
        text = say("inbox.none_here_text")
        return design.empty_state(say("inbox.none_here"), text, action=widen)
    if sieve.box is Box.ARCHIVE:
        text = say("inbox.none_archived_text")
        return design.empty_state(say("inbox.none_archived"), text, icon=icons.ARCHIVE)
    return design.empty_state(say("inbox.none_yet"), say("inbox.none_yet_text"))


def _row(one: Summary, state: State, speech: Speech, acts: Acts) -> Control:
    head = one.heading
    preview = None if one.preview is None else speech.of(one.preview)
    if head.locked:
        preview = speech.say("inbox.locked_row")
    tags = [kind_tag(head, speech), *state_tags(head, speech), *deadline_tags(head, speech)]
    doubtful = head.signature.value in ("not_verified", "unknown")
    if doubtful or head.category in _QUIET_SIGNATURES:
        tags.append(signature_tag(head, speech))
    press = acts.on_pick if state.picking else acts.on_open
    chosen = (head.id in state.picked or state.all_found) if state.picking else None
    return design.message_row(
        speech.of(head.sender.name),
        speech.of(head.subject),
        partial(press, head.id),
        when=speech.moment(head.sent_at),
        preview=preview,
        unread=speech.say("inbox.unread") if head.is_unread else None,
        chosen=chosen,
        tags=tags,
        ident=f"message-{head.id}",
    )
