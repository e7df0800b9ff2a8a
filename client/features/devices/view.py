"""The devices screen as a function of what it knows. No hooks, no I/O."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Press, Tone, icons
from client.domain.access import AccessSession, SignInMethod
from client.domain.answers import Answer
from client.features.devices import model
from client.features.devices.dialogs import not_done_title
from client.features.devices.model import End, State
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when
from client.shown.troubles import trouble

_METHODS: Final = {
    SignInMethod.PASSWORD_AND_CODE: "devices.by_password",
    SignInMethod.APPROVED_ON_PHONE: "devices.by_approval",
    SignInMethod.UNKNOWN: "devices.by_unknown",
}
_PLATFORMS: Final = {
    "linux": "device.linux",
    "windows": "device.windows",
    "macos": "device.macos",
    "android": "device.android",
    "ios": "device.ios",
    "web": "device.web",
}
_ICONS: Final = {"android": icons.PHONE, "ios": icons.PHONE, "web": icons.BROWSER}


@dataclass(frozen=True, slots=True)
class Doing:
    """What a citizen can do on this screen."""

    on_rename: Callable[[AccessSession], object]
    on_type: Callable[[str], object]
    on_save: Press
    on_cancel: Press
    on_end: Callable[[model.End | model.EndOthers], object]
    on_try_again: Press


def devices_view(
    answer: Answer[tuple[AccessSession, ...]],
    state: State,
    asking: Asking,
    doing: Doing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return design.page(
        say("devices.title"),
        *_not_done(state, asking, doing),
        answered(
            answer,
            asking,
            waiting=design.skeleton(4, label=say("devices.waiting")),
            ready=lambda accesses: _devices(accesses, state, asking.speech, doing),
        ),
        subtitle=say("devices.lead"),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="devices",
    )


def _not_done(state: State, asking: Asking, doing: Doing) -> list[Control]:
    if state.not_done is None:
        return []
    why = trouble(
        state.not_done.failed,
        asking.speech,
        on_again=doing.on_try_again,
        on_copy=asking.on_copy,
    )
    return [design.section(not_done_title(state.not_done.act, asking.speech), why)]


def _devices(
    accesses: tuple[AccessSession, ...], state: State, speech: Speech, doing: Doing
) -> Control:
    say, known = speech.say, model.shown(accesses, state)
    here = [_device(access, state, speech, doing) for access in known if access.is_this_device]
    rest = [_device(access, state, speech, doing) for access in known if not access.is_this_device]
    if not rest:
        return design.stack(*here, design.note(say("devices.only_this")))
    every = model.others(known)
    end_all = design.secondary_button(
        say("devices.end_others"),
        partial(doing.on_end, every),
        icon=icons.SIGN_OUT,
        busy=state.doing == every,
        ident="end-others",
    )
    others = design.section(say("devices.others"), *rest, design.button_row(end_all))
    return design.stack(*here, others, gap="large")


def _device(access: AccessSession, state: State, speech: Speech, doing: Doing) -> Control:
    if state.draft is not None and state.draft.access == access.id:
        return _name_form(state.draft, state, speech, doing)
    say, sign = speech.say, None
    if access.is_this_device:
        sign = design.tag(say("devices.this_device"), Tone.SUCCESS)
    return design.list_card(
        design.info_row(
            access.device_name,
            subtitle=say("devices.last_seen", moment=speech.moment(access.last_seen_at)),
            icon=_icon_of(access),
            trailing=sign,
        ),
        design.inset(
            *(design.note(fact) for fact in _facts(access, speech)),
            design.button_row(*_buttons(access, state, speech, doing)),
        ),
        ident=f"device-{access.id}",
    )


def _buttons(access: AccessSession, state: State, speech: Speech, doing: Doing) -> list[Control]:
    rename = design.secondary_button(
        speech.say("devices.rename"),
        partial(doing.on_rename, access),
        icon=icons.EDIT,
        ident=f"rename-{access.id}",
    )
    if access.is_this_device:
        return [rename]
    end = End(access.id, access.device_name)
    sign_out = design.secondary_button(
        speech.say("devices.end"),
        partial(doing.on_end, end),
        icon=icons.SIGN_OUT,
        busy=state.doing == end,
        ident=f"end-{access.id}",
    )
    return [rename, sign_out]


def _name_form(draft: model.Rename, state: State, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    wrong = state.tried and model.wanted(draft) is None
    return design.card(
        design.text_field(
            say("devices.name"),
            draft.name,
            doing.on_type,
            error=say("devices.name_missing") if wrong else None,
            help_text=say("devices.name_help"),
            max_length=model.LONGEST_NAME,
            autofocus=True,
            on_submit=doing.on_save,
            ident="device-name",
        ),
        design.button_row(
            design.primary_button(
                say("devices.save"), doing.on_save, busy=state.doing is not None, ident="save"
            ),
            design.quiet_button(say("devices.cancel"), doing.on_cancel, ident="leave-name"),
        ),
        gap="medium",
    )


def _facts(access: AccessSession, speech: Speech) -> list[str]:
    say = speech.say
    platform = say(_PLATFORMS.get(access.platform, "device.other"))
    told_already = platform == access.device_name
    system = [] if access.system is None else [access.system]
    return [
        *system,
        say(
            "devices.signed_in",
            moment=speech.moment(access.created_at),
            method=say(_METHODS[access.method]),
        ),
        say("devices.version", version=access.app_version)
        if told_already
        else say("devices.platform_and_version", platform=platform, version=access.app_version),
    ]


def _icon_of(access: AccessSession) -> Icon:
    return _ICONS.get(access.platform, icons.COMPUTER)
