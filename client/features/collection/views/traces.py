"""What was sent: events as they are, and requests with their purpose and their kinds of data."""

from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.sent import DataKind, Purpose, Sent
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered

PURPOSES: Final = {
    Purpose.ACCESS: "sent.access",
    Purpose.QUERIES: "sent.queries",
    Purpose.STATISTICS: "sent.statistics",
    Purpose.CONTACT: "sent.contact",
    Purpose.RESEARCH: "sent.research",
    Purpose.LOCATION: "sent.location",
}
_KINDS: Final = {
    DataKind.SIGN_IN: "sent.sign_in",
    DataKind.LANGUAGE: "sent.language",
    DataKind.APP: "sent.app",
    DataKind.COOKIES: "sent.cookies",
    DataKind.FILLED_IN: "sent.filled_in",
    DataKind.DEVICE: "sent.device",
    DataKind.USAGE: "sent.usage",
    DataKind.POSITION: "sent.position",
}


def events_view(
    answer: Answer[tuple[bytes, ...]],
    published: Control,
    asking: Asking,
    *,
    on_purge: Press,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(events: tuple[bytes, ...]) -> Control:
        if not events:
            return design.empty_state(
                say("sent.no_events"), say("sent.no_events_text"), icon=icons.USAGE
            )
        lines = [design.paragraph(one.decode(), selectable=True) for one in events]
        return design.stack(
            design.strong(say("sent.events_count", count=len(events))),
            design.card(*lines, gap="medium", ident="events"),
            design.secondary_button(say("sent.purge"), on_purge, wide=True, ident="purge"),
            design.note(say("sent.purge_text")),
        )

    return design.page(
        say("sent.events"),
        design.banner(say("sent.events_never"), icon=icons.PRIVACY),
        answered(
            answer,
            asking,
            waiting=design.skeleton(4, label=say("collection.waiting")),
            ready=ready,
        ),
        published,
        subtitle=say("sent.events_lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="usage-events",
    )


def sent_view(
    answer: Answer[tuple[Sent, ...]],
    shown: int,
    asking: Asking,
    *,
    on_more: Press,
    on_forget: Press,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[Sent, ...]) -> Control:
        if not known:
            return design.empty_state(say("sent.nothing"), say("sent.nothing_text"))
        parts: list[Control] = [
            design.list_card(*(_sent(one, asking.speech) for one in known[:shown]))
        ]
        if len(known) > shown:
            more = say("sent.more", count=len(known) - shown)
            parts.append(design.quiet_button(more, on_more, wide=True, ident="more"))
        parts += [
            design.secondary_button(say("sent.forget"), on_forget, wide=True, ident="forget"),
            design.note(say("sent.forget_text")),
        ]
        return design.stack(*parts)

    return design.page(
        say("sent.title"),
        answered(
            answer,
            asking,
            waiting=design.skeleton(4, label=say("collection.waiting")),
            ready=ready,
        ),
        subtitle=say("sent.lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="sent-by-app",
    )


def _sent(one: Sent, speech: Speech) -> Control:
    say = speech.say
    kinds = ", ".join(say(_KINDS[kind]) for kind in one.kinds)
    number = "" if one.request_id is None else f" · {say('sent.number', number=one.request_id)}"
    told = f"{speech.moment(one.at)} · {one.method} {one.route}{number}\n{kinds}"
    lost = one.status is None
    tag = design.tag(say("sent.lost"), Tone.WARNING, icons.OFFLINE) if lost else None
    return design.info_row(say(PURPOSES[one.purpose]), subtitle=told, trailing=tag)
