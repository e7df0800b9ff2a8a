"""Topics by channels, quiet hours, language, senders, and two separate yeses."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Toggle, Tone, icons
from client.domain.answers import Answer
from client.domain.contact_choices import Channel, ContactChoices, Topic
from client.domain.languages import Language
from client.features.contact_choices import model
from client.features.contact_choices.model import State
from client.features.contact_choices.used import what_notices_use
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.languages import name_of
from client.shown.troubles import NAMES

_TOPICS: Final = {
    Topic.SECURITY: "contact_choices.security",
    Topic.DOCUMENTS: "contact_choices.documents",
    Topic.APPLICATIONS: "contact_choices.applications",
    Topic.PAYMENTS: "contact_choices.payments",
    Topic.CONSENTS: "contact_choices.consents",
    Topic.DATA_USE: "contact_choices.data_use",
    Topic.LETTERS: "contact_choices.letters",
    Topic.SURVEYS: "contact_choices.surveys",
    Topic.PROMOTIONS: "contact_choices.promotions",
}
_CHANNELS: Final = {
    Channel.EMAIL: "contact_choices.email",
    Channel.SMS: "contact_choices.sms",
    Channel.PUSH: "contact_choices.push",
    Channel.IN_APP: "contact_choices.in_app",
}


@dataclass(frozen=True, slots=True)
class Choosing:
    on_choose: Callable[[ContactChoices], Awaitable[None]]
    on_hours: Callable[[ContactChoices], Awaitable[None]]
    on_begins: Callable[[str], object]
    on_ends: Callable[[str], object]
    on_surveys: Press


def choices_view(
    answer: Answer[ContactChoices],
    state: State,
    asking: Asking,
    doing: Choosing,
    *,
    on_device: Control,
    on_back: Press | None,
) -> Control:
    """`on_device`: the notices of this device, which the portal does not hold."""
    say = asking.speech.say
    return asked_page(
        say("contact_choices.title"),
        answer,
        asking,
        waiting=design.skeleton(6, label=say("contact_choices.waiting")),
        ready=lambda known: _choices(known, state, asking.speech, doing, on_device),
        subtitle=say("contact_choices.lead"),
        on_back=on_back,
        ident="contact-choices",
    )


def _choices(
    known: ContactChoices, state: State, speech: Speech, doing: Choosing, on_device: Control
) -> Control:
    return design.stack(
        *_notices(state, speech),
        _asked_for(known, speech, doing),
        on_device,
        _matrix(known, speech, doing),
        _quiet(known, state, speech, doing),
        _language(known, speech, doing),
        _senders(known, speech, doing),
        what_notices_use(speech),
        gap="large",
    )


def _notices(state: State, speech: Speech) -> list[Control]:
    say = speech.say
    said: list[Control] = []
    if state.overtaken:
        text = say("contact_choices.overtaken")
        said.append(design.banner(text, Tone.WARNING, ident="overtaken"))
    if state.not_sent is not None:
        why = say(NAMES[state.not_sent.trouble])
        text = say("contact_choices.not_sent", why=why)
        said.append(design.banner(text, Tone.WARNING, ident="not-sent"))
    return [design.stack(*said, gap="small")] if said else []


def _asked_for(known: ContactChoices, speech: Speech, doing: Choosing) -> Control:
    """Two yeses, apart from each other and from everything else (R-3.7)."""
    say = speech.say
    rows = [
        design.switch_row(
            say("contact_choices.research"),
            lambda on: doing.on_choose(replace(known, research=on)),
            on=known.research,
            help_text=say("contact_choices.research_text"),
            ident="research",
        ),
        design.switch_row(
            say("contact_choices.promotion"),
            lambda on: doing.on_choose(replace(known, promotion=on)),
            on=known.promotion,
            help_text=say("contact_choices.promotion_text"),
            ident="promotion",
        ),
        design.nav_row(
            say("contact_choices.to_surveys"),
            doing.on_surveys,
            subtitle=say("contact_choices.to_surveys_text"),
            icon=icons.CONTENTS,
            ident="to-surveys",
        ),
    ]
    return design.section(say("contact_choices.asked_for"), design.list_card(*rows))


def _matrix(known: ContactChoices, speech: Speech, doing: Choosing) -> Control:
    say = speech.say
    rows = [
        design.inset(_topic(topic, known, speech, doing)) for topic in _TOPICS if known.of(topic)
    ]
    return design.section(
        say("contact_choices.what_where"),
        design.list_card(*rows),
        design.note(say("contact_choices.locked")),
        design.note(say("contact_choices.channels")),
        subtitle=say("contact_choices.what_where_text"),
    )


def _topic(topic: Topic, known: ContactChoices, speech: Speech, doing: Choosing) -> Control:
    say, cells = speech.say, known.of(topic)
    by_name = {one.channel.value: one for one in cells}
    options = [
        Toggle(one.channel.value, say(_CHANNELS[one.channel]), one.on, one.locked) for one in cells
    ]

    async def turn(channel: str) -> None:
        cell = by_name[channel]
        await doing.on_choose(known.turned(cell, on=not cell.on))

    label = say(_TOPICS[topic])
    return design.toggles(options, turn, label=label, ident=f"cell-{topic.value}")


def _quiet(known: ContactChoices, state: State, speech: Speech, doing: Choosing) -> Control:
    say, quiet = speech.say, known.quiet
    switch = design.switch_row(
        say("contact_choices.quiet_on"),
        lambda on: doing.on_choose(replace(known, quiet=replace(quiet, on=on))),
        on=quiet.on,
        help_text=say("contact_choices.quiet_text"),
        ident="quiet",
    )
    hours = _hours(known, state, speech, doing) if quiet.on else []
    return design.section(say("contact_choices.quiet"), design.list_card(switch), *hours)


def _hours(known: ContactChoices, state: State, speech: Speech, doing: Choosing) -> list[Control]:
    say, quiet = speech.say, known.quiet
    begins = quiet.begins if state.begins is None else state.begins
    ends = quiet.ends if state.ends is None else state.ends

    def error(typed: str) -> str | None:
        wrong = state.tried and model.hour(typed) is None
        return say("contact_choices.hour_wrong") if wrong else None

    fields = (
        (say("contact_choices.begins"), begins, doing.on_begins, "begins"),
        (say("contact_choices.ends"), ends, doing.on_ends, "ends"),
    )
    return [
        design.grid(
            *(
                design.text_field(
                    label, typed, on_typed, error=error(typed), literal=True, ident=ident
                )
                for label, typed, on_typed, ident in fields
            )
        ),
        design.secondary_button(
            say("contact_choices.keep_hours"),
            partial(doing.on_hours, known),
            busy=state.sending,
            ident="keep-hours",
        ),
    ]


def _language(known: ContactChoices, speech: Speech, doing: Choosing) -> Control:
    say = speech.say
    options = [design.Option(one, name_of(one, speech)) for one in Language]
    chosen = design.choice(
        options,
        known.language,
        lambda one: doing.on_choose(replace(known, language=one)),
        ident="message-language",
    )
    return design.section(say("contact_choices.language"), design.card(chosen))


def _senders(known: ContactChoices, speech: Speech, doing: Choosing) -> Control:
    say = speech.say
    rows = [
        design.switch_row(
            speech.of(one.name),
            partial(_unmute, doing, known, one.id),
            on=not one.muted,
            ident=f"sender-{one.id}",
        )
        for one in known.senders
    ]
    return design.section(
        say("contact_choices.senders"),
        design.list_card(*rows),
        subtitle=say("contact_choices.senders_text"),
    )


def _unmute(
    doing: Choosing,
    known: ContactChoices,
    sender: str,
    on: bool,  # noqa: FBT001 - a switch says it
) -> Awaitable[None]:
    return doing.on_choose(known.muting(sender, muted=not on))
