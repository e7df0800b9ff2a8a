"""Every way a sign-in can end without a citizen, in words, each with its way on."""

from typing import Final

from client.design import (
    Action,
    Control,
    Icon,
    Press,
    Tone,
    button_row,
    icons,
    note,
    outcome,
    quiet_button,
)
from client.domain.session import SignInFailure
from client.features.sign_in.model import Unsuccessful
from client.i18n.formats import Speech

_TITLES: Final = {
    SignInFailure.CANCELLED: "sign_in.cancelled",
    SignInFailure.WRONG_PASSWORD: "sign_in.wrong_password",
    SignInFailure.WRONG_CODE: "sign_in.wrong_code",
    SignInFailure.CODE_EXPIRED: "sign_in.code_expired",
    SignInFailure.REFUSED: "sign_in.refused",
    SignInFailure.EXPIRED: "sign_in.expired",
    SignInFailure.LOCKED: "sign_in.locked",
    SignInFailure.WRONG_PERSON: "sign_in.wrong_person",
    SignInFailure.TOO_MANY: "sign_in.too_many",
    SignInFailure.NO_BROWSER: "sign_in.no_browser",
    SignInFailure.TAMPERED: "sign_in.tampered",
    SignInFailure.OFFLINE: "sign_in.offline",
    SignInFailure.BROKEN: "sign_in.broken",
}
_TEXTS: Final = {
    SignInFailure.CANCELLED: "sign_in.cancelled_text",
    SignInFailure.WRONG_PASSWORD: "sign_in.wrong_password_text",
    SignInFailure.WRONG_CODE: "sign_in.wrong_code_text",
    SignInFailure.CODE_EXPIRED: "sign_in.code_expired_text",
    SignInFailure.REFUSED: "sign_in.refused_text",
    SignInFailure.EXPIRED: "sign_in.expired_text",
    SignInFailure.LOCKED: "sign_in.locked_text",
    SignInFailure.WRONG_PERSON: "sign_in.wrong_person_text",
    SignInFailure.TOO_MANY: "sign_in.too_many_text",
    SignInFailure.NO_BROWSER: "sign_in.no_browser_text",
    SignInFailure.TAMPERED: "sign_in.tampered_text",
    SignInFailure.OFFLINE: "sign_in.offline_text",
    SignInFailure.BROKEN: "sign_in.broken_text",
}
_SIGNS: Final[dict[SignInFailure, tuple[Icon, Tone]]] = {
    SignInFailure.CANCELLED: (icons.CLOSE, Tone.NEUTRAL),
    SignInFailure.REFUSED: (icons.REVOKED, Tone.WARNING),
    SignInFailure.EXPIRED: (icons.CLOCK, Tone.NEUTRAL),
    SignInFailure.CODE_EXPIRED: (icons.CLOCK, Tone.NEUTRAL),
    SignInFailure.LOCKED: (icons.LOCKED, Tone.DANGER),
    SignInFailure.TOO_MANY: (icons.CLOCK, Tone.WARNING),
    SignInFailure.TAMPERED: (icons.DANGER, Tone.DANGER),
    SignInFailure.OFFLINE: (icons.OFFLINE, Tone.WARNING),
    SignInFailure.WRONG_PERSON: (icons.PERSON, Tone.WARNING),
}
_OTHERWISE: Final = (icons.ATTENTION, Tone.WARNING)


def unsuccessful(
    step: Unsuccessful, speech: Speech, *, on_again: Press, on_choose: Press
) -> list[Control]:
    say, failure = speech.say, step.failure
    icon, tone = _SIGNS.get(failure, _OTHERWISE)
    return [
        outcome(
            say(_TITLES[failure]),
            say(_TEXTS[failure]),
            tone,
            icon=icon,
            action=Action(say("sign_in.again"), on_again, icons.AGAIN),
            ident=f"failure-{failure.value}",
        ),
        *_when(step, speech),
        button_row(quiet_button(say("sign_in.other_way"), on_choose, ident="other-way")),
    ]


def _when(step: Unsuccessful, speech: Speech) -> list[Control]:
    if step.again_at is None:
        return []
    return [note(speech.say("sign_in.again_at", moment=speech.moment(step.again_at)))]
