"""One look at a citizen's data as a row: who, when, what for, and whether anything was given."""

from collections.abc import Mapping
from typing import Final

from client.design import Control, Icon, Press, Tone, icons, nav_row, tag
from client.domain.data_uses import DataUse, UseKind, UseOutcome
from client.i18n.formats import Speech

KINDS: Final[Mapping[UseKind, str]] = {
    UseKind.CONSENT: "data_use.kind_consent",
    UseKind.INTEGRATION: "data_use.kind_integration",
    UseKind.COURT: "data_use.kind_court",
    UseKind.REPRESENTATIVE: "data_use.kind_representative",
    UseKind.UNKNOWN: "data_use.kind_unknown",
}
_ICONS: Final[Mapping[UseKind, Icon]] = {
    UseKind.CONSENT: icons.CONSENT,
    UseKind.INTEGRATION: icons.REGISTER,
    UseKind.COURT: icons.LAW,
    UseKind.REPRESENTATIVE: icons.FAMILY,
}


def use_row(use: DataUse, times: int, speech: Speech, on_press: Press) -> Control:
    what = ", ".join(speech.of(label) for label in use.attributes)
    lines = [what, f"{speech.of(use.purpose)} · {speech.moment(use.at)}"]
    return nav_row(
        speech.of(use.recipient.name),
        on_press,
        subtitle="\n".join(lines),
        icon=icon_of(use),
        trailing=_trailing(use, times, speech),
        ident=f"use-{use.id}",
    )


def icon_of(use: DataUse) -> Icon:
    return _ICONS.get(use.kind, icons.UNKNOWN)


def _trailing(use: DataUse, times: int, speech: Speech) -> Control | None:
    if use.outcome is UseOutcome.REFUSED:
        return tag(speech.say("data_use.refused"), Tone.DANGER, icons.REVOKED)
    if times > 1:
        return tag(speech.say("data_use.times", times=times), Tone.INFO, icons.AGAIN)
    return None
