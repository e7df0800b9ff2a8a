"""One consent, wired: how it stands, its use, its receipt, and taking it back."""

from collections.abc import Awaitable
from functools import partial
from typing import TypeVar

from client.design import Control, empty_state, skeleton
from client.domain.answers import Answer, Ready
from client.domain.consents import Consent, ConsentId, Consents, Move
from client.domain.data_uses import UseFilter, UsePage
from client.domain.receipts import Judged
from client.edges import Edges, use_back, use_edges
from client.features.consents import acting
from client.features.consents.acting import Acting
from client.features.consents.knowing import use_consents
from client.features.consents.views.acts import extend_dialog, revoke_dialog
from client.features.consents.views.detail import Detailed, Doing, detail_view
from client.hooks import Change, component, use_dialog, use_model, use_task
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.saving import Save, use_saving

T = TypeVar("T")


@component
def ConsentScreen(consent: ConsentId) -> Control:
    edges, known = use_edges(), use_consents()
    asking = known.asking
    say = asking.speech.say
    one = known.answer.value.one(consent) if isinstance(known.answer, Ready) else None
    state, change = use_model(Acting)
    judged = _use_receipt(edges, one)
    uses = _use_uses(edges, consent)
    doing = _use_doing(one, change, asking, edges)
    _use_questions(one, state, change, asking, edges)

    def ready(consents: Consents) -> Control:
        if one is None or doing is None:
            return empty_state(say("consents.no_consent"), say("consents.no_consent_text"))
        hashes = {event.hash: event.seq for event in consents.history.events}
        return detail_view(one, Detailed(state, judged, uses, hashes, doing), asking)

    return asked_page(
        say("consents.one"),
        known.answer,
        asking,
        waiting=skeleton(6, label=say("consents.waiting")),
        ready=ready,
        on_back=use_back(),
        ident="consent",
    )


def _use_receipt(edges: Edges, one: Consent | None) -> Judged | None:
    """Fetched once, remembered, and checked with the key that is on this device."""
    judged, change = use_model(_not_judged)

    async def judge() -> None:
        if one is None or not one.has_receipt:
            return
        try:
            signed = await edges.portal.consent_receipt(one.id)
        except PortalError:
            return
        verdict = await edges.notary.receipt(signed.value)
        change(lambda _: verdict)

    use_task(judge, [one is not None and one.has_receipt and one.id])
    return judged


def _not_judged() -> Judged | None:
    return None


def _use_uses(edges: Edges, consent: ConsentId) -> Answer[UsePage]:
    wanted = UseFilter(consent=consent)
    answer, _ = use_asked(lambda: edges.portal.data_uses(wanted), use_copying(), [consent])
    return answer


def _use_questions(
    one: Consent | None, state: Acting, change: Change[Acting], asking: Asking, edges: Edges
) -> None:
    def close() -> None:
        change(acting.closed)

    dialog = None
    if one is not None and state.asking is Move.REVOKE:
        dialog = revoke_dialog(
            state,
            asking.speech,
            on_erase=lambda erase: change(lambda now: acting.erasing(now, erase=erase)),
            on_revoke=partial(_move, one, Move.REVOKE, state, change, asking, edges),
            on_close=close,
        )
    if one is not None and state.asking is Move.EXTEND:
        dialog = extend_dialog(
            one,
            state,
            asking.speech,
            on_until=lambda until: change(lambda now: acting.chosen_until(now, until)),
            on_extend=partial(_move, one, Move.EXTEND, state, change, asking, edges),
            on_close=close,
        )
    use_dialog(dialog)


async def _move(
    one: Consent,
    move: Move,
    state: Acting,
    change: Change[Acting],
    asking: Asking,
    edges: Edges,
) -> None:
    if state.busy or (move is Move.EXTEND and state.until is None):
        return
    change(acting.begun)
    try:
        await _made(one, move, state, edges, asking)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: acting.refused(now, failed))
        asking.on_again()
    else:
        change(acting.finished)
        asking.on_again()


async def _made(one: Consent, move: Move, state: Acting, edges: Edges, asking: Asking) -> None:
    portal, language = edges.portal, asking.speech.language
    match move:
        case Move.PAUSE:
            await portal.pause_consent(one.id, acting.key_of(one, move))
        case Move.RESUME:
            await portal.resume_consent(one.id, acting.key_of(one, move))
        case Move.REVOKE:
            key = acting.key_of(one, move, state.erase)
            await portal.revoke_consent(one.id, key, erase=state.erase)
        case Move.EXTEND:
            if state.until is not None:
                key = acting.key_of(one, move, f"{state.until}/{language.value}")
                await portal.extend_consent(one.id, state.until, language, key)


def _use_doing(
    one: Consent | None, change: Change[Acting], asking: Asking, edges: Edges
) -> Doing | None:
    saving = use_saving()
    if one is None:
        return None

    async def save_json() -> None:
        signed = await _fetched(edges.portal.consent_receipt(one.id), change)
        if signed is not None:
            await saving.save(f"{one.number}.json", acting.receipt_file(signed))

    async def pdf(take: Save) -> None:
        language = asking.speech.language
        paper = await _fetched(edges.portal.consent_receipt_paper(one.id, language), change)
        if paper is not None:
            await take(f"{one.number}.pdf", paper)

    async def press(move: Move) -> None:
        if move in (Move.REVOKE, Move.EXTEND):
            change(lambda now: acting.asked(now, move))
        else:
            await _move(one, move, Acting(), change, asking, edges)

    return Doing(press, save_json, partial(pdf, saving.save), partial(pdf, saving.share), edges.go)


async def _fetched(content: Awaitable[Ready[T]], change: Change[Acting]) -> T | None:
    try:
        return (await content).value
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: acting.refused(now, failed))
        return None
