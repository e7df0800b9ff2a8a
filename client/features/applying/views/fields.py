"""A field by its kind. Nothing here knows which service it belongs to."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Control, Option
from client.domain.forms import Chosen, Field, FieldKind
from client.features.applying import answering
from client.features.applying.filling import Filling
from client.features.applying.model import State
from client.features.applying.views.faults import error_at
from client.features.applying.views.people import people_view
from client.features.applying.views.slots import slot_view
from client.i18n.formats import Speech
from client.shown.attaching import Wanted, attachments_block
from client.shown.values import readable

Draw = Callable[[Field, State, Speech, Filling], Control]

_LINES: Final = 4
_FIN: Final = 7
_HELP: Final[Mapping[FieldKind, str]] = {
    FieldKind.DATE: "applying.date_help",
    FieldKind.MONEY: "applying.money_help",
    FieldKind.FIN: "applying.fin_help",
}


def field_view(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    drawn = _DRAWN.get(field.kind, _unknown)(field, state, speech, doing)
    origin = _origin(field, speech)
    return drawn if origin is None else design.stack(drawn, design.note(origin), gap="none")


def label_of(field: Field, speech: Speech) -> str:
    label = speech.of(field.label)
    if field.optional and field.kind is not FieldKind.VALUE:
        return speech.say("applying.optional", label=label)
    return label


def _origin(field: Field, speech: Speech) -> str | None:
    """Where what is filled in, or may be chosen, comes from."""
    if field.origin is None:
        return None
    register, owner = field.origin.register, field.origin.owner
    if register is None:
        return speech.say("applying.from_you")
    return speech.say(
        "applying.from_register", register=speech.of(register.name), owner=owner.short
    )


def _text(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    value = state.entered.get(field.key)
    kind, helped = field.kind, None if field.help is None else speech.of(field.help)
    usual = _HELP.get(kind)
    return design.text_field(
        label_of(field, speech),
        value if isinstance(value, str) else "",
        partial(doing.on_enter, field.key),
        error=error_at(field, state, speech),
        help_text=helped or (speech.say(usual) if usual else None),
        max_length=_FIN if kind is FieldKind.FIN else field.limits.longest,
        capitals=kind is FieldKind.FIN,
        literal=kind in (FieldKind.FIN, FieldKind.PHONE),
        digits=kind in (FieldKind.NUMBER, FieldKind.MONEY, FieldKind.DATE, FieldKind.PHONE),
        lines=_LINES if kind is FieldKind.LONG_TEXT else 1,
        ident=f"field-{field.key}",
    )


def _choice(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    value = state.entered.get(field.key)
    if not field.options:
        return design.banner(speech.say("applying.nothing_to_choose"), ident=f"field-{field.key}")
    return design.pick_list(
        _options(field, speech),
        value if isinstance(value, str) else None,
        partial(doing.on_enter, field.key),
        label=label_of(field, speech),
        error=error_at(field, state, speech),
        help_text=None if field.help is None else speech.of(field.help),
        ident=f"field-{field.key}",
    )


def _choices(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    value = state.entered.get(field.key)
    return design.tick_list(
        _options(field, speech),
        value.values if isinstance(value, Chosen) else (),
        partial(doing.on_turn, field.key),
        label=label_of(field, speech),
        error=error_at(field, state, speech),
        help_text=speech.say("applying.several"),
        ident=f"field-{field.key}",
    )


def _options(field: Field, speech: Speech) -> list[Option[str]]:
    return [
        Option(
            option.value,
            speech.of(option.label),
            note=None if option.note is None else speech.of(option.note),
        )
        for option in field.options
    ]


def _yes_no(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    value = state.entered.get(field.key)
    words = {True: "yes", False: "no"}
    return design.pick_list(
        [Option("yes", speech.say("values.yes")), Option("no", speech.say("values.no"))],
        words.get(value) if isinstance(value, bool) else None,
        lambda word: doing.on_enter(field.key, word == "yes"),
        label=label_of(field, speech),
        error=error_at(field, state, speech),
        ident=f"field-{field.key}",
    )


def _tick(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    ticked = state.entered.get(field.key) is True
    return design.tick_row(
        speech.of(field.label),
        lambda: doing.on_enter(field.key, not ticked),
        ticked=ticked,
        error=error_at(field, state, speech),
        ident=f"field-{field.key}",
    )


def _value(field: Field, _: State, speech: Speech, __: Filling) -> Control:
    none = speech.say("applying.not_in_register")
    text = none if field.shown is None else readable(field.shown, speech)
    row = design.fact_row(speech.of(field.label), text, ident=f"field-{field.key}")
    return design.list_card(row)


def _files(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    wanted = Wanted(
        label_of(field, speech),
        field.key,
        field.limits.most_items or 1,
        field.accepts,
        field.portrait,
    )
    block = attachments_block(
        wanted,
        answering.files_of(state, field.key),
        doing.attaching,
        speech,
        on_take_off=partial(doing.on_take_off, field.key),
        error=error_at(field, state, speech),
    )
    if field.help is None:
        return block
    return design.stack(block, design.note(speech.of(field.help)), gap="small")


def _unknown(field: Field, _: State, speech: Speech, __: Filling) -> Control:
    return design.banner(speech.say("applying.too_old"), ident=f"field-{field.key}")


_DRAWN: Final[Mapping[FieldKind, Draw]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.ADDRESS: _text,
    FieldKind.PHONE: _text,
    FieldKind.NUMBER: _text,
    FieldKind.MONEY: _text,
    FieldKind.DATE: _text,
    FieldKind.FIN: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.CHOICES: _choices,
    FieldKind.YES_NO: _yes_no,
    FieldKind.TICK: _tick,
    FieldKind.PEOPLE: people_view,
    FieldKind.FILES: _files,
    FieldKind.SLOT: slot_view,
    FieldKind.VALUE: _value,
}
