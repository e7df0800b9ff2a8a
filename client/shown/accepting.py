"""Terms that stand before a deed: shown, accepted or not, and then the same deed again (R-1.7).

    except AcceptanceRequired as required:
        if await accepting(required, send):
            change(model.paused)

`accepting` says whether it asks here; `send` is run again once the citizen has accepted. Policy
and terms have a place of their own, so for them it says no and the trouble's words lead there.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from client.design import Action, Dialog, Tone, banner, confirmation, note, paragraph, strong
from client.domain.acceptances import (
    AcceptanceSubject,
    Decided,
    Decision,
    Terms,
    is_subject,
    kind_of,
)
from client.domain.answers import Failed
from client.domain.legal import evidence
from client.edges import use_edges, use_speech
from client.hooks import use_dialog, use_model
from client.i18n.formats import Speech
from client.portal.errors import AcceptanceRequired, PortalError
from client.shown.troubles import NAMES

Deed: TypeAlias = Callable[[], Awaitable[None]]
Accepting: TypeAlias = Callable[[AcceptanceRequired, Deed], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Shown:
    """Terms on the screen, and what is done once they are accepted."""

    terms: Terms
    deed: Deed
    busy: bool = False
    failed: Failed | None = None


def begun(shown: Shown | None) -> Shown | None:
    return shown and replace(shown, busy=True, failed=None)


def refused(shown: Shown | None, failed: Failed) -> Shown | None:
    return shown and replace(shown, busy=False, failed=failed)


def use_accepting() -> Accepting:
    """Raises `PortalError` when the terms themselves cannot be read."""
    edges, speech = use_edges(), use_speech()
    shown, change = use_model(_nothing)

    async def accepting(required: AcceptanceRequired, deed: Deed) -> bool:
        subject = _asked_here(required)
        if subject is None:
            return False
        terms = (await edges.portal.terms_of(subject)).value
        change(lambda _: Shown(terms, deed))
        return True

    async def accept() -> None:
        if shown is None or shown.busy:
            return
        change(begun)
        told = _yes(shown.terms, speech)
        try:
            await edges.portal.decide(told, _key(told))
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: refused(now, failed))
            return
        change(lambda _: None)
        await shown.deed()

    def not_now() -> None:
        change(lambda _: None)

    use_dialog(None if shown is None else terms_dialog(shown, speech, accept, not_now))
    return accepting


def _asked_here(required: AcceptanceRequired) -> AcceptanceSubject | None:
    """`None` for policy and terms, and for what a newer portal demands."""
    subject = AcceptanceSubject(required.document or "")
    return subject if is_subject(subject) and kind_of(subject) is None else None


def _yes(terms: Terms, speech: Speech) -> Decided:
    digest = evidence(terms.lines(speech.language))
    return Decided(terms.subject, terms.version, Decision.ACCEPTED, speech.language, digest)


def _key(told: Decided) -> str:
    return evidence([told.subject, told.version, told.text_hash])


def terms_dialog(
    shown: Shown,
    speech: Speech,
    on_accept: Callable[[], object],
    on_not_now: Callable[[], object],
) -> Dialog:
    """Nothing is ticked beforehand: the citizen reads, and presses one of two buttons."""
    say = speech.say
    body = [note(say("accepting.version", version=shown.terms.version))]
    for point in shown.terms.points:
        body += [strong(speech.of(point.heading)), paragraph(speech.of(point.text))]
    body.append(note(say("accepting.what_it_is")))
    if shown.failed is not None:
        why = say(NAMES[shown.failed.trouble])
        body.append(banner(say("accepting.failed", why=why), Tone.WARNING, ident="not-accepted"))
    return confirmation(
        speech.of(shown.terms.title),
        *body,
        confirm=Action(say("accepting.accept"), on_accept),
        cancel=Action(say("accepting.not_now"), on_not_now),
        busy=shown.busy,
    )


def _nothing() -> Shown | None:
    return None
