"""Why something could not be shown, in words, with what the citizen can do next."""

from collections.abc import Callable
from functools import partial
from typing import Final

from client.design import Action, Control, Icon, Press, icons, stack, trouble_card
from client.domain.answers import Failed, Trouble
from client.i18n.formats import Speech

NAMES: Final = {
    Trouble.OFFLINE: "trouble.offline",
    Trouble.SESSION_ENDED: "trouble.session_ended",
    Trouble.DEVICE_REMOVED: "trouble.device_removed",
    Trouble.NOT_ALLOWED: "trouble.not_allowed",
    Trouble.NOT_CONFIRMED: "trouble.not_confirmed",
    Trouble.NOT_REPRESENTED: "trouble.not_represented",
    Trouble.OUTSIDE_MANDATE: "trouble.outside_mandate",
    Trouble.NOT_FOUND: "trouble.not_found",
    Trouble.BUSY: "trouble.busy",
    Trouble.REGISTER_DOWN: "trouble.register_down",
    Trouble.CLIENT_TOO_OLD: "trouble.client_too_old",
    Trouble.ACCEPTANCE_NEEDED: "trouble.acceptance_needed",
    Trouble.DECLARATION_NEEDED: "trouble.declaration_needed",
    Trouble.SERVICE_CLOSED: "trouble.service_closed",
    Trouble.FORM_CHANGED: "trouble.form_changed",
    Trouble.PERSON_OBJECTED: "trouble.person_objected",
    Trouble.REFUSED: "trouble.refused",
    Trouble.BROKEN: "trouble.broken",
}
WAYS_ON: Final = {
    Trouble.OFFLINE: "trouble.offline_text",
    Trouble.SESSION_ENDED: "trouble.session_ended_text",
    Trouble.DEVICE_REMOVED: "trouble.device_removed_text",
    Trouble.NOT_ALLOWED: "trouble.not_allowed_text",
    Trouble.NOT_CONFIRMED: "trouble.not_confirmed_text",
    Trouble.NOT_REPRESENTED: "trouble.not_represented_text",
    Trouble.OUTSIDE_MANDATE: "trouble.outside_mandate_text",
    Trouble.NOT_FOUND: "trouble.not_found_text",
    Trouble.BUSY: "trouble.busy_text",
    Trouble.REGISTER_DOWN: "trouble.register_down_text",
    Trouble.CLIENT_TOO_OLD: "trouble.client_too_old_text",
    Trouble.ACCEPTANCE_NEEDED: "trouble.acceptance_needed_text",
    Trouble.DECLARATION_NEEDED: "trouble.declaration_needed_text",
    Trouble.SERVICE_CLOSED: "trouble.service_closed_text",
    Trouble.FORM_CHANGED: "trouble.form_changed_text",
    Trouble.PERSON_OBJECTED: "trouble.person_objected_text",
    Trouble.REFUSED: "trouble.refused_text",
    Trouble.BROKEN: "trouble.broken_text",
}
_ICONS: Final = {
    Trouble.OFFLINE: icons.OFFLINE,
    Trouble.NOT_ALLOWED: icons.LOCKED,
    Trouble.NOT_CONFIRMED: icons.LOCKED,
    Trouble.NOT_REPRESENTED: icons.LOCKED,
    Trouble.OUTSIDE_MANDATE: icons.LOCKED,
    Trouble.NOT_FOUND: icons.NOT_FOUND,
    Trouble.REGISTER_DOWN: icons.REGISTER_DOWN,
    Trouble.SERVICE_CLOSED: icons.PAUSE,
    Trouble.FORM_CHANGED: icons.RENEW,
    Trouble.PERSON_OBJECTED: icons.PAUSE,
}
_ASKING_AGAIN_IS_VAIN: Final = {
    Trouble.NOT_ALLOWED,
    Trouble.NOT_REPRESENTED,
    Trouble.OUTSIDE_MANDATE,
    Trouble.CLIENT_TOO_OLD,
}


def trouble(
    failed: Failed, speech: Speech, *, on_again: Press, on_copy: Callable[[str], object]
) -> Control:
    """`on_copy` gets the number that support asks for."""
    say = speech.say
    number = failed.request_id
    return trouble_card(
        say(NAMES[failed.trouble]),
        _way_on(failed, speech),
        icon=icon_of(failed.trouble),
        action=None if failed.trouble in _ASKING_AGAIN_IS_VAIN else again(speech, on_again),
        reference=number and say("trouble.number", number=number),
        copy=None if number is None else Action(say("trouble.copy"), partial(on_copy, number)),
        ident="trouble",
    )


def above(
    failed: Failed | None,
    below: Control,
    speech: Speech,
    *,
    on_again: Press,
    on_copy: Callable[[str], object],
) -> Control:
    """What failed stands close above what it was about, and comes and goes without moving what
    is next to them: Flet 1.0.5 tells neighbours apart by their place."""
    if failed is None:
        return stack(below)
    return stack(trouble(failed, speech, on_again=on_again, on_copy=on_copy), below)


def again(speech: Speech, on_again: Press) -> Action:
    return Action(speech.say("trouble.again"), on_again, icons.AGAIN)


def icon_of(kind: Trouble) -> Icon:
    return _ICONS.get(kind, icons.ATTENTION)


def _way_on(failed: Failed, speech: Speech) -> str:
    way_on = speech.say(WAYS_ON[failed.trouble])
    if failed.until is not None:
        return f"{speech.say('trouble.until', moment=speech.moment(failed.until))} {way_on}"
    if failed.retry_after is None:
        return way_on
    return f"{way_on} {speech.say('trouble.wait', count=failed.retry_after)}"
