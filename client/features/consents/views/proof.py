"""What proves a consent: its receipt, what the recipient answered, and its way so far."""

from collections.abc import Mapping
from typing import Final, Protocol

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.consents import Actor, Consent, Step
from client.domain.receipts import Judged, Verdict
from client.i18n.formats import Speech
from client.shown.consents import NAMES, icon_of

_VERDICTS: Final[Mapping[Verdict, tuple[str, Tone]]] = {
    Verdict.GENUINE: ("consents.receipt_genuine", Tone.SUCCESS),
    Verdict.FORGED: ("consents.receipt_forged", Tone.DANGER),
    Verdict.UNCHECKED: ("consents.receipt_unchecked", Tone.NEUTRAL),
}
_BY: Final[Mapping[Actor, str]] = {
    Actor.CITIZEN: "consents.by_you",
    Actor.RECIPIENT: "consents.by_recipient",
    Actor.PROVIDER: "consents.by_provider",
    Actor.PORTAL: "consents.by_portal",
    Actor.UNKNOWN: "consents.by_unknown",
}


class Saving(Protocol):
    @property
    def on_save_json(self) -> Press: ...

    @property
    def on_save_pdf(self) -> Press: ...

    @property
    def on_share(self) -> Press: ...


def receipt_block(
    judged: Judged | None, hashes: Mapping[str, int], speech: Speech, doing: Saving
) -> Control:
    say = speech.say
    parts: list[Control] = []
    if judged is not None:
        word, tone = _VERDICTS[judged.verdict]
        tags = [design.tag(say(word), tone, icons.GENUINE if tone is Tone.SUCCESS else None)]
        seq = None if judged.receipt is None else hashes.get(judged.receipt.event_hash)
        if seq is not None:
            told = say("consents.receipt_in_history", seq=seq)
            tags.append(design.tag(told, Tone.SUCCESS, icons.HISTORY))
        parts.append(design.line_up(*tags))
    parts.append(
        design.button_row(
            design.secondary_button(
                say("consents.save_pdf"), doing.on_save_pdf, icon=icons.SAVE, ident="save-pdf"
            ),
            design.secondary_button(
                say("consents.save_json"), doing.on_save_json, icon=icons.SAVE, ident="save-json"
            ),
            design.quiet_button(
                say("consents.share_pdf"), doing.on_share, icon=icons.SHARE, ident="share-pdf"
            ),
        )
    )
    return design.section(
        say("consents.receipt"), *parts, subtitle=say("consents.receipt_text"), ident="receipt"
    )


def withdrawal_block(one: Consent, speech: Speech) -> list[Control]:
    """The recipient was told: what it answered, and what it still owes."""
    told = one.revocation
    if told is None:
        return []
    say = speech.say
    rows = [_done(say("consents.told"), speech.moment(told.told_at))]
    if told.acknowledged_at is not None:
        rows.append(_done(say("consents.acknowledged"), speech.moment(told.acknowledged_at)))
    else:
        rows.append(design.info_row(say("consents.not_acknowledged"), icon=icons.CHECKING))
    said: list[Control] = []
    if told.erased_at is not None:
        rows.append(_done(say("consents.erased"), speech.moment(told.erased_at)))
    elif not told.erasure_asked:
        rows.append(design.info_row(say("consents.erase_not_asked"), icon=icons.NEUTRAL))
    else:
        day = speech.day(told.due)
        rows.append(design.info_row(say("consents.erase_due", day=day), icon=icons.CHECKING))
        if told.is_overdue(speech.today):
            late = say("consents.erase_overdue", day=day)
            said.append(design.banner(late, Tone.WARNING, ident="erase-overdue"))
    return [
        design.section(
            say("consents.withdrawal"), *said, design.list_card(*rows), ident="withdrawal"
        )
    ]


def _done(word: str, moment: str) -> Control:
    return design.info_row(word, subtitle=moment, icon=icons.SUCCESS)


def timeline(one: Consent, speech: Speech) -> Control:
    """The newest first: that is what the citizen came for."""
    return design.list_card(*(_step(step, speech) for step in reversed(one.steps)))


def _step(step: Step, speech: Speech) -> Control:
    say = speech.say
    lines = [f"{speech.moment(step.at)} · {say(_BY[step.by])}"]
    if step.note is not None:
        lines.append(speech.of(step.note))
    return design.info_row(
        say(NAMES[step.state]),
        subtitle="\n".join(lines),
        icon=icon_of(step.state),
        ident=f"step-{step.state.value}",
    )
