"""The page of the app lock. No hooks, no waiting."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from typing import Final

from client import design
from client.design import Control, Option, Press, Tone, icons
from client.domain.app_lock import Idle, Lock, Tried, Weakness, Wishes
from client.features.app_lock.model import Act, State
from client.i18n.formats import Speech, minutes

_WEAK: Final = {
    Weakness.FORM: "app_lock.weak_form",
    Weakness.REPEATED: "app_lock.weak_repeated",
    Weakness.RUN: "app_lock.weak_run",
    Weakness.DATE: "app_lock.weak_date",
}
_DEEDS: Final = {
    Act.SET: "app_lock.set",
    Act.CHANGE: "app_lock.change",
    Act.REMOVE: "app_lock.remove",
}


@dataclass(frozen=True, slots=True)
class Doing:
    on_begin: Callable[[Act], object]
    on_old: Callable[[str], object]
    on_new: Callable[[str], object]
    on_again: Callable[[str], object]
    on_reveal: Press
    on_wish: Callable[[Wishes], Awaitable[None]]
    on_do: Press
    on_cancel: Press
    on_lock: Press


def app_lock_view(
    lock: Lock | None,
    state: State,
    speech: Speech,
    doing: Doing,
    *,
    window_only: bool,
    on_back: Press | None,
) -> Control:
    """`window_only`: nothing can be kept here, and so no lock either."""
    say = speech.say
    note = design.banner(say("app_lock.window_only"), Tone.INFO, ident="window-only")
    return design.page(
        say("app_lock.title"),
        *([note] if window_only else []),
        *_not_kept(state, speech),
        *(_unset(state, speech, doing) if lock is None else _set(lock, state, speech, doing)),
        _honest(speech),
        subtitle=say("app_lock.lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="app-lock",
    )


def _unset(state: State, speech: Speech, doing: Doing) -> list[Control]:
    """The button below its fields: what is wrong with them is in sight when it is pressed."""
    return [
        design.card(*_fields(state, speech, doing), gap="medium"),
        _deed(Act.SET, state, speech, doing),
        _when(state.wishes, state, speech, doing),
    ]


def _set(lock: Lock, state: State, speech: Speech, doing: Doing) -> list[Control]:
    say = speech.say
    if state.act is not None:
        return [
            design.card(*_fields(state, speech, doing), gap="medium"),
            _deed(state.act, state, speech, doing),
            design.quiet_button(
                say("app_lock.cancel"), doing.on_cancel, wide=True, ident="put-away"
            ),
        ]
    return [
        design.primary_button(
            say("app_lock.now"), doing.on_lock, icon=icons.LOCKED, wide=True, ident="lock-now"
        ),
        _when(lock.wishes, state, speech, doing),
        design.stack(
            design.secondary_button(
                say("app_lock.change"),
                partial(doing.on_begin, Act.CHANGE),
                icon=icons.EDIT,
                wide=True,
                ident="change",
            ),
            design.quiet_button(
                say("app_lock.remove"),
                partial(doing.on_begin, Act.REMOVE),
                icon=icons.CLOSE,
                wide=True,
                ident="remove",
            ),
            gap="small",
        ),
    ]


def _fields(state: State, speech: Speech, doing: Doing) -> list[Control]:
    say = speech.say
    eye = say("app_lock.hide" if state.revealed else "app_lock.show")
    pin = partial(
        design.pin_field,
        revealed=state.revealed,
        on_reveal=doing.on_reveal,
        reveal_label=eye,
        on_submit=doing.on_do,
    )
    fields = list[Control]()
    if state.asks_old:
        refused = _refused(state, speech)
        label = say("app_lock.old_pin")
        fields.append(pin(label, state.old, doing.on_old, error=refused, ident="old-pin"))
    if state.asks_new:
        weak = state.weakness if state.attempted else None
        differs = state.attempted and weak is None and not state.is_the_same
        new = pin(
            say("app_lock.new_pin"),
            state.new,
            doing.on_new,
            error=None if weak is None else say(_WEAK[weak]),
            help_text=say("app_lock.new_pin_help"),
            ident="new-pin",
        )
        again = pin(
            say("app_lock.again"),
            state.again,
            doing.on_again,
            error=say("app_lock.not_the_same") if differs else None,
            ident="again-pin",
        )
        fields += [new, again]
    return fields


def _refused(state: State, speech: Speech) -> str | None:
    if state.told is Tried.WRONG and state.wait <= 0:
        return speech.say("app_lock.wrong", count=state.left)
    if state.told in {Tried.WRONG, Tried.NOT_YET}:
        return speech.say("app_lock.wait", time=minutes(ceil(state.wait)))
    return None


def _deed(act: Act, state: State, speech: Speech, doing: Doing) -> Control:
    say, deed = speech.say, partial(design.primary_button, wide=True, ident="do")
    if act is Act.REMOVE:
        deed = partial(design.danger_button, wide=True, ident="do")
    return deed(say(_DEEDS[act]), doing.on_do, busy=state.busy)


def _not_kept(state: State, speech: Speech) -> list[Control]:
    if not state.not_kept and state.told is not Tried.NOT_CHECKED:
        return []
    return [design.banner(speech.say("app_lock.not_kept"), Tone.WARNING, ident="not-kept")]


def _when(wishes: Wishes, state: State, speech: Speech, doing: Doing) -> Control:
    say = speech.say

    async def wait_for(idle: Idle) -> None:
        await doing.on_wish(replace(wishes, idle=idle))

    switches = [
        design.switch_row(
            say("app_lock.out_of_sight"),
            lambda on: doing.on_wish(replace(wishes, out_of_sight=on)),
            on=wishes.out_of_sight,
            help_text=say("app_lock.out_of_sight_help"),
            ident="out-of-sight",
        )
    ]
    if state.device_is_here:
        switches.append(
            design.switch_row(
                say("app_lock.by_device"),
                lambda on: doing.on_wish(replace(wishes, by_device=on)),
                on=wishes.by_device,
                help_text=say("app_lock.by_device_help"),
                ident="with-device",
            )
        )
    return design.section(
        say("app_lock.when"),
        design.card(
            design.choice(
                [Option(idle, say("app_lock.idle_minutes", count=idle.value)) for idle in Idle],
                wishes.idle,
                wait_for,
                label=say("app_lock.idle"),
                ident="idle",
            ),
            design.note(say("app_lock.idle_help")),
            gap="small",
        ),
        design.list_card(*switches),
    )


def _honest(speech: Speech) -> Control:
    say = speech.say
    return design.list_card(
        design.info_row(
            say("app_lock.protects"),
            subtitle=say("app_lock.protects_text"),
            icon=icons.PRIVACY,
        ),
        design.info_row(
            say("app_lock.protects_not"),
            subtitle=say("app_lock.protects_not_text"),
            icon=icons.ABOUT,
        ),
        ident="honest",
    )
