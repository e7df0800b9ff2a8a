"""The people a tester can be: read here, typed into the portal's own sign-in pages."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from client.design import (
    Control,
    button_row,
    icon_button,
    icons,
    info_row,
    list_card,
    nav_row,
    note,
    quiet_button,
    section,
    stack,
)
from client.domain.portal import TestIdentity
from client.edges import use_edges, use_speech
from client.hooks import component, use_model
from client.i18n.formats import Speech
from client.shown.copying import use_copying
from client.state import use_app_state

FEW: Final = 4
"""Enough to begin with; the others are a press away."""


@component
def TestPeople() -> Control:
    """Empty on every portal but a mock."""
    portal, speech, copy = use_app_state().portal, use_speech(), use_copying()
    is_demo = use_edges().trial is not None
    opened, open_one = use_model(_nobody)
    every, show = use_model(lambda: False)
    people = portal.test_identities if portal is not None else ()

    def turn(fin: str) -> None:
        open_one(lambda before: None if before == fin else fin)

    if not people:
        return stack()
    return section(
        speech.say("people.title"),
        note(speech.say("trial.people_text" if is_demo else "people.text")),
        list_of(
            people if every else people[:FEW],
            speech,
            opened,
            on_open=turn,
            on_copy=copy,
            is_demo=is_demo,
        ),
        _all_of(len(people), speech, None if every else lambda: show(lambda _: True)),
        ident="test-people",
    )


def list_of(
    people: Sequence[TestIdentity],
    speech: Speech,
    opened: str | None,
    *,
    on_open: Callable[[str], object],
    on_copy: Callable[[str], object],
    is_demo: bool = False,
) -> Control:
    """One name a row; what to type is under the name that was pressed."""
    rows: list[Control] = []
    for person in people:
        is_open = person.fin == opened
        rows.append(
            nav_row(
                person.name,
                partial(on_open, person.fin),
                subtitle=speech.of(person.story),
                icon=icons.PERSON,
                open=is_open,
                ident=f"person-{person.fin}",
            )
        )
        if is_open:
            rows.append(_to_type(person, speech, on_copy, is_demo=is_demo))
    return list_card(*rows)


def _to_type(
    person: TestIdentity, speech: Speech, on_copy: Callable[[str], object], *, is_demo: bool
) -> Control:
    say = speech.say
    where = say("trial.people_phone" if is_demo else "people.phone_text")
    lines = [
        (say("people.fin"), person.fin),
        (say("people.password"), person.password),
        (say("people.code"), person.code),
    ]
    return stack(
        *(
            info_row(
                value,
                subtitle=label,
                trailing=icon_button(
                    icons.COPY, say("values.copy", label=label), partial(on_copy, value)
                ),
            )
            for label, value in lines
        ),
        info_row(say("people.phone"), subtitle=where, icon=icons.PHONE),
        gap="none",
    )


def _all_of(number: int, speech: Speech, on_all: Callable[[], object] | None) -> Control:
    if on_all is None or number <= FEW:
        return stack()
    return button_row(
        quiet_button(speech.say("people.all", count=number), on_all, ident="all-people")
    )


def _nobody() -> str | None:
    return None
