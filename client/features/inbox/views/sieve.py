"""Which messages are in sight: by box, words, kind, sender, and whether they were read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Control, Option, Press, icons
from client.domain.inbox import Box, Category
from client.domain.senders import SenderId
from client.features.inbox.model import State
from client.i18n.formats import Speech
from client.shown.messages import KINDS

_BOXES: Final = {
    Box.INBOX: "inbox.box_inbox",
    Box.ARCHIVE: "inbox.box_archive",
    Box.ALL: "inbox.box_all",
}


@dataclass(frozen=True, slots=True)
class Sieving:
    on_search: Callable[[str], object]
    on_box: Callable[[Box], object]
    on_unfold: Press
    on_kind: Callable[[Category | None], object]
    on_sender: Callable[[SenderId | None], object]
    on_unread: Callable[[bool], object]
    on_widen: Press


def sieve_block(state: State, speech: Speech, acts: Sieving) -> Control:
    say, sieve = speech.say, state.sieve
    parts: list[Control] = [
        design.text_field(say("inbox.search"), sieve.words, acts.on_search, ident="search"),
        design.choice(
            [Option(box, say(name)) for box, name in _BOXES.items()],
            sieve.box,
            acts.on_box,
            ident="box",
        ),
    ]
    rows: list[Control] = [
        design.nav_row(
            say("inbox.filter"),
            acts.on_unfold,
            subtitle=_told(state, speech),
            icon=icons.FILTER,
            open=state.filtering,
            ident="filter",
        )
    ]
    if state.filtering:
        rows.append(_kinds(sieve.category, speech, acts))
        rows.extend(_senders(state, speech, acts))
        rows.append(
            design.switch_row(
                say("inbox.only_unread"), acts.on_unread, on=sieve.only_unread, ident="unread"
            )
        )
    return design.stack(*parts, design.list_card(*rows), gap="small")


def _told(state: State, speech: Speech) -> str:
    """What the folded filter holds back."""
    say, sieve = speech.say, state.sieve
    parts = [say("inbox.filter_none" if sieve.category is None else KINDS[sieve.category][0])]
    parts += [speech.of(one.name) for one in state.senders if one.id == sieve.sender]
    if sieve.only_unread:
        parts.append(say("inbox.only_unread"))
    return " · ".join(parts)


def _kinds(chosen: Category | None, speech: Speech, acts: Sieving) -> Control:
    def option(kind: Category | None, word: str) -> Option[Category | None]:
        return Option(kind, speech.say(word))

    options = [
        option(None, "inbox.filter_none"),
        *(option(kind, word) for kind, (word, _) in KINDS.items() if kind is not Category.UNKNOWN),
    ]
    return design.inset(design.choice(options, chosen, acts.on_kind, ident="kind"))


def _senders(state: State, speech: Speech, acts: Sieving) -> list[Control]:
    """Nothing where they are not known: the rest of the filter works without."""
    if not state.senders:
        return []

    def option(sender: SenderId | None, name: str) -> Option[SenderId | None]:
        return Option(sender, name)

    options = [
        option(None, speech.say("inbox.filter_anybody")),
        *(option(one.id, speech.of(one.name)) for one in state.senders),
    ]
    return [design.inset(design.choice(options, state.sieve.sender, acts.on_sender, ident="by"))]
