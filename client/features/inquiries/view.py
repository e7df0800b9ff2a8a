"""Questions to registers as a function of the portions that came. No hooks, no I/O."""

from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.inquiries import Inquiry, Outcome
from client.domain.portions import Portion
from client.i18n.formats import Speech
from client.shown.answers import answered, since_when
from client.shown.long_lists import LongList

_OUTCOMES: Final = {
    Outcome.OLD: ("inquiries.old", Tone.WARNING, icons.CLOCK),
    Outcome.EMPTY: ("inquiries.empty", Tone.NEUTRAL, icons.EMPTY),
    Outcome.NOT_CONNECTED: ("inquiries.not_connected", Tone.NEUTRAL, icons.REGISTER_DOWN),
    Outcome.NO_ANSWER: ("inquiries.no_answer", Tone.DANGER, icons.REGISTER_DOWN),
    Outcome.UNKNOWN: ("inquiries.unknown", Tone.NEUTRAL, icons.INFO),
}


def inquiries_view(listed: LongList[Inquiry], *, on_back: Press | None) -> Control:
    asking = listed.asking
    speech = asking.speech
    say = speech.say

    def ready(portion: Portion[Inquiry]) -> Control:
        if not portion.rows:
            return design.empty_state(say("inquiries.none_yet"), say("inquiries.none_yet_text"))
        number = speech.number(portion.total)
        return design.note(say("inquiries.count", count=portion.total, number=number))

    waiting = design.skeleton(8, label=say("inquiries.waiting"))
    since = since_when(listed.answer, asking)
    return design.long_page(
        say("inquiries.title"),
        design.stack(
            *([since] if since is not None else []),
            answered(listed.answer, asking, waiting=waiting, ready=ready),
            gap="none",
        ),
        count=len(listed.rows),
        row=lambda index: _row(listed.rows[index], speech),
        nearby=listed.nearby,
        watch=listed.watch,
        below=listed.below(say("inquiries.waiting")),
        subtitle=say("inquiries.lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="inquiries",
    )


def _row(one: Inquiry, speech: Speech) -> Control:
    """What went well needs no flag: it is nearly all of them."""
    told = _OUTCOMES.get(one.outcome)
    return design.info_row(
        speech.of(one.register.name),
        subtitle=f"{speech.of(one.title)} · {speech.moment(one.at)}",
        trailing=told and design.tag(speech.say(told[0]), told[1], told[2]),
        ident=f"inquiry-{one.id}",
    )
