"""Acceptances looked back at: what awaits, what was decided, and the versions there were."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.acceptances import Acceptance, Acceptances, Awaited, Decision, kind_of
from client.domain.answers import Answer
from client.domain.legal import Change, LegalKind, LegalVersion
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.languages import name_of

_TITLES: Final = {LegalKind.PRIVACY: "legal.privacy", LegalKind.TERMS: "legal.terms"}
_HASH_SHOWN: Final = 16


@dataclass(frozen=True, slots=True)
class History:
    acceptances: Acceptances
    versions: Mapping[LegalKind, tuple[LegalVersion, ...]]


@dataclass(frozen=True, slots=True)
class _Ways:
    on_decide: Callable[[LegalKind], object]
    on_read: Callable[[LegalKind, str], object]


def listed_view(
    answer: Answer[History],
    asking: Asking,
    *,
    on_decide: Callable[[LegalKind], object],
    on_read: Callable[[LegalKind, str], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    ways = _Ways(on_decide, on_read)
    return asked_page(
        say("acceptances.title"),
        answer,
        asking,
        waiting=design.skeleton(5, label=say("acceptances.waiting")),
        ready=lambda known: _history(known, asking.speech, ways),
        subtitle=say("acceptances.lead"),
        on_back=on_back,
        ident="acceptances",
    )


def _history(known: History, speech: Speech, ways: _Ways) -> Control:
    say = speech.say
    parts: list[Control] = []
    if known.acceptances.awaited:
        rows = [_awaited(one, speech, ways) for one in known.acceptances.awaited]
        parts.append(design.section(say("acceptances.awaits"), design.list_card(*rows)))
    made = [_made(one, speech) for one in known.acceptances.made]
    body = (
        design.stack(*made, gap="small")
        if made
        else design.empty_state(say("acceptances.none"), say("acceptances.none_text"))
    )
    parts.append(design.section(say("acceptances.made"), body))
    for kind, versions in known.versions.items():
        rows = [_version(kind, one, speech, ways) for one in versions]
        title = say("acceptances.versions_of", title=say(_TITLES[kind]))
        parts.append(design.section(title, design.list_card(*rows)))
    return design.stack(*parts, gap="large")


def _awaited(one: Awaited, speech: Speech, ways: _Ways) -> Control:
    say, kind = speech.say, kind_of(one.subject)
    if one.declined:
        text = say("privacy.declined")
    elif one.in_force:
        text = say("privacy.decide_now")
    else:
        text = say("privacy.decide_until", day=speech.day(one.effective_from))
    return design.nav_row(
        say("privacy.new_version", title=speech.of(one.title), version=one.version),
        partial(ways.on_decide, kind or LegalKind.PRIVACY),
        subtitle=text,
        icon=icons.ACCEPTANCE,
        ident=f"decide-{one.subject}",
    )


def _made(one: Acceptance, speech: Speech) -> Control:
    """With its evidence: when, on which device, in which language, of exactly which text."""
    say = speech.say
    accepted = one.decision is Decision.ACCEPTED
    tag = design.tag(
        say("acceptances.accepted" if accepted else "acceptances.declined"),
        Tone.SUCCESS if accepted else Tone.NEUTRAL,
    )
    title = say("acceptances.version_of", title=speech.of(one.title), version=one.version)
    evidence = say(
        "acceptances.evidence",
        language=name_of(one.language, speech),
        hash=one.text_hash[:_HASH_SHOWN],
    )
    return design.card(
        design.line_up(design.strong(title), tag),
        design.paragraph(
            say("acceptances.when", moment=speech.moment(one.at), device=one.device or "–")
        ),
        design.note(evidence),
        ident=f"acceptance-{one.id}",
    )


def _version(kind: LegalKind, one: LegalVersion, speech: Speech, ways: _Ways) -> Control:
    say = speech.say
    day = speech.day(one.effective_from)
    since = say("acceptances.since" if one.in_force else "acceptances.will_be", day=day)
    tag = None
    if not one.in_force:
        tag = design.tag(say("acceptances.announced"), Tone.INFO)
    elif one.change is Change.MINOR:
        tag = design.tag(say("acceptances.minor"), Tone.NEUTRAL)
    return design.nav_row(
        say("acceptances.version", version=one.version),
        partial(ways.on_read, kind, one.version),
        subtitle=f"{since} · {speech.of(one.summary)}",
        icon=icons.TERMS,
        trailing=tag,
        ident=f"version-{kind.value}-{one.version}",
    )
