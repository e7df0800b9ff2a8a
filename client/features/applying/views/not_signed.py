"""Why a declaration is not taken: at the person it is about, and where it is signed."""

from collections.abc import Callable, Mapping
from functools import partial

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.answers import Trouble
from client.domain.declarations import Declaration, DeclarationId, Declarations
from client.features.applying.declaring import State, is_settled
from client.shown.answers import Asking
from client.shown.troubles import NAMES, WAYS_ON, trouble

Earlier = Callable[[DeclarationId | None], object]
"""To the declaration that somebody objects to; to all of them where the portal names none."""


def said_of(
    index: int, state: State, objecting: Mapping[str, Declaration], asking: Asking, on: Earlier
) -> Control:
    """What is held against a person; above their fields, which do not move when it comes."""
    speech = asking.speech
    person = state.people[index]
    told = dict(state.wrong).get(_place_of(index))
    said = [design.banner(told, Tone.DANGER, ident=f"wrong-{index}")] if told else []
    if (earlier := objecting.get(person.fin)) is not None:
        objects = design.banner(
            speech.say("declarations.objects_text"),
            Tone.WARNING,
            title=speech.say("declarations.objects", number=earlier.number),
            action=Action(speech.say("declarations.see_earlier"), partial(on, earlier.id)),
            ident=f"objects-{index}",
        )
        said = [*said, objects]
    head = design.info_row(person.name or person.fin, subtitle=person.fin, icon=icons.PERSON)
    return design.stack(head, *said, gap="medium")


def not_signed(
    state: State, known: Declarations, asking: Asking, on_sign: Press, on: Earlier
) -> list[Control]:
    """What belongs to no person in particular, or why nothing arrived."""
    if state.failed is not None:
        if state.failed.trouble is Trouble.PERSON_OBJECTED:
            settled = is_settled(state, known.declarations)
            return [] if settled else [_objected(state, asking, on)]
        return [trouble(state.failed, asking.speech, on_again=on_sign, on_copy=asking.on_copy)]
    named = {_place_of(index) for index in range(len(state.people))}
    general = [why for place, why in state.wrong if place not in named]
    if not general:
        return []
    return [design.banner(" ".join(general), Tone.DANGER, ident="not-declared")]


def _objected(state: State, asking: Asking, on: Earlier) -> Control:
    """The way on is not the same press: that stands below, for when it is settled."""
    say = asking.speech.say
    return design.trouble_card(
        say(NAMES[Trouble.PERSON_OBJECTED]),
        say(WAYS_ON[Trouble.PERSON_OBJECTED]),
        icon=icons.PAUSE,
        action=Action(say("declarations.see_earlier"), partial(on, state.earlier), icons.SIGN),
        ident="person-objected",
    )


def _place_of(index: int) -> str:
    """Where the portal speaks of a person."""
    return f"/body/people/{index}/fin"
