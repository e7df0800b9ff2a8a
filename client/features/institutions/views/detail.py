"""One participant: who it is, how it is reached, what it holds, and its own policy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Control, Icon, Press, Tone, icons
from client.domain.answers import Answer, Ready
from client.domain.institutions import Kind, ParticipantDetail
from client.domain.services import ServiceId
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneService
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.institutions import WAYS_ON, kind_of, logo_of, sector_of, standing_tag


@dataclass(frozen=True, slots=True)
class Acts:
    on_open: Callable[[str], object]
    on_copy: Callable[[str], object]
    on_go: Callable[[Place], object]


def detail_view(
    answer: Answer[ParticipantDetail], asking: Asking, acts: Acts, *, on_back: Press | None
) -> Control:
    speech = asking.speech
    say = speech.say
    known = answer.value.participant.institution if isinstance(answer, Ready) else None
    return asked_page(
        say("institutions.one") if known is None else speech.of(known.name),
        answer,
        asking,
        waiting=design.skeleton(6, label=say("institutions.waiting")),
        ready=lambda one: design.stack(*_parts(one, speech, acts), gap="large"),
        on_back=on_back,
        ident="institution",
    )


def _parts(one: ParticipantDetail, speech: Speech, acts: Acts) -> Iterator[Control]:
    say = speech.say
    yield _who(one, speech)
    if one.standing_note is not None:
        yield design.banner(speech.of(one.standing_note), Tone.WARNING, ident="standing")
    yield design.section(say("institutions.contacts"), _contacts(one, speech, acts))
    yield design.section(say("institutions.and_me"), _ways_on(one, speech, acts))
    registers = [
        design.info_row(speech.of(register.name), icon=icons.CERTIFICATE)
        for register in one.registers
    ]
    yield _listed(say("institutions.registers"), registers, say("institutions.no_registers"))
    services = [
        design.nav_row(
            speech.of(service.title),
            partial(acts.on_go, OneService(ServiceId(service.id))),
            icon=icons.SERVICES,
            ident=f"service-{service.id}",
        )
        for service in one.services
    ]
    yield _listed(say("institutions.services"), services, say("institutions.no_services"))
    yield design.section(say("institutions.policy"), _policy(one, speech, acts))


def _who(one: ParticipantDetail, speech: Speech) -> Control:
    institution = one.participant.institution
    sign = icons.REGISTER if institution.kind is Kind.STATE else icons.WORK
    badge = design.tag(kind_of(institution, speech), Tone.INFO, sign)
    standing = standing_tag(one.participant, speech)
    facts = [
        design.fact_row(speech.say("institutions.short"), institution.short),
        design.fact_row(speech.say("institutions.sector"), sector_of(one.participant, speech)),
    ]
    if one.voen is not None:
        facts.append(design.fact_row(speech.say("institutions.voen"), one.voen, ident="voen"))
    return design.stack(
        design.line_up(
            logo_of(one.participant), badge, *([standing] if standing is not None else [])
        ),
        design.list_card(*facts),
    )


def _contacts(one: ParticipantDetail, speech: Speech, acts: Acts) -> Control:
    rows = [
        design.nav_row(word, partial(acts.on_open, address), subtitle=shown, icon=icon)
        for word, shown, address, icon in _ways_to(one, speech)
    ]
    if one.address is not None:
        words = speech.of(one.address)
        rows.append(
            design.info_row(
                speech.say("institutions.address"), subtitle=words, icon=icons.REGISTER
            )
        )
    if one.working_hours is not None:
        words = speech.of(one.working_hours)
        rows.append(
            design.info_row(speech.say("institutions.hours"), subtitle=words, icon=icons.CLOCK)
        )
    none = speech.say("institutions.no_contacts")
    return design.list_card(*rows) if rows else design.note(none)


def _ways_to(one: ParticipantDetail, speech: Speech) -> Iterator[tuple[str, str, str, Icon]]:
    """What to press, what it shows, what it opens."""
    say, institution = speech.say, one.participant.institution
    if institution.phone:
        number = "".join(sign for sign in institution.phone if sign.isdigit() or sign == "+")
        yield say("institutions.phone"), institution.phone, f"tel:{number}", icons.CALL
    if one.email:
        yield say("institutions.email"), one.email, f"mailto:{one.email}", icons.MAIL
    if institution.website:
        yield (
            say("institutions.website"),
            institution.website,
            institution.website,
            icons.OPEN_OUTSIDE,
        )


def _ways_on(one: ParticipantDetail, speech: Speech, acts: Acts) -> Control:
    return design.list_card(
        *(
            design.nav_row(
                speech.say(way.title),
                partial(acts.on_go, way.place(one.participant.institution)),
                subtitle=speech.say(way.text),
                icon=way.icon,
                ident=way.ident,
            )
            for way in WAYS_ON
        )
    )


def _listed(title: str, rows: list[Control], none: str) -> Control:
    return design.section(title, design.list_card(*rows) if rows else design.note(none))


def _policy(one: ParticipantDetail, speech: Speech, acts: Acts) -> Control:
    say = speech.say
    if one.policy is None:
        return design.note(say("institutions.no_policy"))
    row = design.nav_row(
        say("institutions.read_policy"),
        partial(acts.on_open, one.policy),
        subtitle=one.policy,
        icon=icons.PRIVACY,
        ident="policy",
    )
    return design.list_card(row)
