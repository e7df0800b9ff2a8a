"""Writing a letter, wired: addressee, words, files, a look at all of it, signed and sent."""

from collections.abc import Callable
from functools import partial

from client.design import Control, page, skeleton
from client.domain.institutions import Participant
from client.edges import Edges, use_back, use_edges
from client.features.letters import model
from client.features.letters.model import DRAFT, Draft, State
from client.features.letters.views.check import check_view, sent_view
from client.features.letters.views.write import Composing, write_view
from client.hooks import Change, component, use_model, use_task
from client.places.threads import OneLetter
from client.portal.errors import PortalError, StepUpNeeded
from client.shown import replying
from client.shown.answers import answered
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.photographing import Photographs, use_photographed
from client.shown.replying import Reply
from client.shown.stepping_up import Confirmed, use_step_up
from client.shown.writing import recorded, writing


@component
def WriteScreen() -> Control:
    edges, confirmed = use_edges(), use_step_up()
    answer, asking = use_asked(edges.portal.institutions, use_copying())
    state, change = use_model(partial(_first, edges))
    photographs = use_photographed(recorded(_on_body(change)))
    _use_draft(edges, state)
    say = asking.speech.say

    async def send() -> None:
        await _send(state, change, edges, confirmed)

    def ready(participants: tuple[Participant, ...]) -> Control:
        if state.sent is not None:
            follow = partial(edges.go, OneLetter(state.sent.id))
            return sent_view(state.sent, asking.speech, on_follow=follow)
        if state.checking:
            on_change = partial(change, model.back_to_writing)
            return check_view(state, asking, on_send=send, on_change=on_change)
        institutions = model.reachable(participants)
        return write_view(state, institutions, asking, _composing(change, edges, photographs))

    return page(
        say("letters.write"),
        answered(answer, asking, waiting=skeleton(5, label=say("letters.waiting")), ready=ready),
        on_back=use_back(),
        back_label=say("ways.back"),
        ident="write-letter",
    )


def _composing(change: Change[State], edges: Edges, photographs: Photographs) -> Composing:
    def check() -> None:
        change(model.checked)

    return Composing(
        on_seek=lambda words: change(lambda now: model.sought(now, words)),
        on_address=lambda one: change(lambda now: model.addressed(now, one)),
        on_title=lambda title: change(lambda now: model.titled(now, title)),
        writing=writing(_on_body(change), edges, check, photographs),
        on_check=check,
        on_start_over=lambda: change(lambda _: model.begun(edges.clock.now())),
    )


def _on_body(change: Change[State]) -> Change[Reply]:
    def body(step: Callable[[Reply], Reply]) -> None:
        change(lambda now: model.written(now, step(now.draft.body)))

    return body


async def _send(state: State, change: Change[State], edges: Edges, confirmed: Confirmed) -> None:
    draft, letter = state.draft, model.letter(state.draft)
    if letter is None or draft.body.sending:
        return
    about = (draft.title, letter.institution)
    key = replying.key_of(draft.body, draft.begun_at or edges.clock.now(), *about)
    change(lambda now: model.written(now, replying.begun(now.draft.body)))
    try:
        sent = await confirmed(lambda: edges.portal.send_letter(letter, key))
    except StepUpNeeded:
        change(lambda now: model.written(now, replying.refused(now.draft.body, None)))
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.written(now, replying.refused(now.draft.body, failed)))
    else:
        edges.drafts.drop(DRAFT)
        change(lambda now: model.finished(now, sent))


def _first(edges: Edges) -> State:
    kept = edges.drafts.of(DRAFT)
    now = edges.clock.now()
    return model.found_again(kept, now) if isinstance(kept, Draft) else model.begun(now)


def _use_draft(edges: Edges, state: State) -> None:
    """The letter outlives the screen, until it is sent or the citizen signs out."""

    async def keep() -> None:
        if state.draft.is_empty:
            edges.drafts.drop(DRAFT)
        else:
            edges.drafts.keep(DRAFT, state.draft)

    use_task(keep, [state.draft])
