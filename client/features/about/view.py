"""The page about the app as a function of what the portal said. No hooks, no I/O."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Press, Tone, icons
from client.domain.answers import Answer, Ready
from client.domain.portal import Contact, Environment, PortalInfo
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered, since_when

_ENVIRONMENTS: Final = {
    Environment.MOCK: "about.mock",
    Environment.TEST: "about.test",
    Environment.PRODUCTION: "about.production",
    Environment.UNKNOWN: "about.unknown",
}
OWN_LICENCE: Final = "MIT"


@dataclass(frozen=True, slots=True)
class Here:
    """What the app knows without asking anybody."""

    address: str
    version: str


def about_view(
    answer: Answer[PortalInfo],
    here: Here,
    asking: Asking,
    *,
    on_open: Callable[[str], object],
    on_parts: Press,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    return design.page(
        say("about.title"),
        _product(asking.speech),
        design.section(
            say("about.portal"),
            answered(
                answer,
                asking,
                waiting=design.skeleton(4, label=say("about.waiting")),
                ready=lambda info: _portal(info, here, asking.speech, on_open),
            ),
            *[line for line in [since_when(answer, asking)] if line is not None],
        ),
        _app(answer, here, asking.speech, on_parts),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="about",
    )


def _product(speech: Speech) -> Control:
    say = speech.say
    return design.stack(
        design.stack(
            design.line_up(design.brand_mark(), design.strong(say("about.product"))),
            design.note(say("about.promise")),
            gap="small",
        ),
        design.banner(
            say("about.independent_text"),
            Tone.INFO,
            title=say("about.independent"),
            icon=icons.OPEN_SOURCE,
            ident="independent",
        ),
    )


def _portal(
    info: PortalInfo, here: Here, speech: Speech, on_open: Callable[[str], object]
) -> Control:
    say, of = speech.say, speech.of
    return design.stack(
        design.list_card(
            design.fact_row(say("about.name"), of(info.name)),
            design.fact_row(say("about.environment"), say(_ENVIRONMENTS[info.environment])),
            design.fact_row(say("about.operator"), of(info.operator)),
            design.fact_row(say("about.ministry"), of(info.ministry)),
            design.fact_row(say("about.address"), here.address),
            design.fact_row(say("about.api_version"), info.api_version),
            ident="portal",
        ),
        _contacts(info.contact, speech, on_open),
        _laws(info, speech),
        gap="large",
    )


def _contacts(contact: Contact, speech: Speech, on_open: Callable[[str], object]) -> Control:
    say = speech.say
    rows = [
        design.nav_row(word, partial(on_open, address), subtitle=shown, icon=icon)
        for word, shown, address, icon in _ways_to(contact, speech)
    ]
    if contact.working_hours is not None:
        rows.append(
            design.info_row(
                say("about.hours"), subtitle=speech.of(contact.working_hours), icon=icons.CLOCK
            )
        )
    return design.section(
        say("about.contacts"),
        design.list_card(*rows) if rows else design.note(say("about.no_contacts")),
        level=3,
        ident="contacts",
    )


def _ways_to(contact: Contact, speech: Speech) -> Iterator[tuple[str, str, str, Icon]]:
    """What to press, what it shows, what it opens."""
    say = speech.say
    if contact.phone:
        number = "".join(sign for sign in contact.phone if sign.isdigit() or sign == "+")
        yield say("about.phone"), contact.phone, f"tel:{number}", icons.CALL
    if contact.email:
        yield say("about.email"), contact.email, f"mailto:{contact.email}", icons.MAIL
    if contact.website:
        yield say("about.website"), contact.website, contact.website, icons.WEBSITE


def _laws(info: PortalInfo, speech: Speech) -> Control:
    say = speech.say
    if not info.laws:
        return design.stack()
    return design.section(
        say("about.laws"),
        design.list_card(*(design.info_row(speech.of(law), icon=icons.LAW) for law in info.laws)),
        subtitle=say("about.laws_text"),
        level=3,
        ident="laws",
    )


def _app(answer: Answer[PortalInfo], here: Here, speech: Speech, on_parts: Press) -> Control:
    say = speech.say
    facts = [design.fact_row(say("about.version"), here.version)]
    if isinstance(answer, Ready) and answer.value.recommended_version != here.version:
        facts.append(design.fact_row(say("about.recommended"), answer.value.recommended_version))
    facts.append(design.fact_row(say("about.licence"), OWN_LICENCE))
    facts.append(
        design.nav_row(
            say("about.parts"),
            on_parts,
            subtitle=say("about.parts_text"),
            icon=icons.OPEN_SOURCE,
            ident="parts",
        )
    )
    return design.section(say("about.app"), design.list_card(*facts))
