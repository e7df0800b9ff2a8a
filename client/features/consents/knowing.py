"""Asking for the consents, and having a notary look at their history each time (CON-01)."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import Action, Control
from client.domain.answers import Answer, Ready
from client.domain.consent_chain import Standing
from client.domain.consents import Consents, History
from client.edges import Edges, use_edges
from client.features.consents.views.history import Alarmed, begin_anew_dialog, history_block
from client.hooks import Change, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.saving import Saving, use_saving

_EVIDENCE: Final = "consent-history.json"


@dataclass(frozen=True, slots=True)
class Known:
    answer: Answer[Consents]
    asking: Asking
    history: Control | None
    """What the notary says; nothing before it has looked."""


@dataclass(frozen=True, slots=True)
class _Judging:
    standing: Standing | None = None
    asked_anew: bool = False


def use_consents() -> Known:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.consents, use_copying())
    history = answer.value.history if isinstance(answer, Ready) else None
    return Known(answer, asking, _use_notary(history, asking.speech, edges))


def _use_notary(history: History | None, speech: Speech, edges: Edges) -> Control | None:
    """Nothing before it has looked."""
    state, change = use_model(_Judging)
    saving = use_saving()

    async def judge() -> None:
        if history is not None:
            standing = await edges.notary.judged(history)
            change(lambda now: _Judging(standing, now.asked_anew))

    def turn(*, asked: bool) -> None:
        change(lambda now: _Judging(now.standing, asked))

    use_task(judge, [history])
    stay = Action(speech.say("consents.cancel"), lambda: turn(asked=False))
    if history is None or state.standing is None:
        use_dialog(None)
        return None
    begin = partial(_begin_anew, history, change, edges)
    use_dialog(begin_anew_dialog(speech, begin, stay) if state.asked_anew else None)
    doing = Alarmed(
        on_save=partial(_save, history, saving, edges), on_begin_anew=lambda: turn(asked=True)
    )
    return history_block(state.standing, len(history.events), speech, doing)


async def _begin_anew(history: History, change: Change[_Judging], edges: Edges) -> None:
    await edges.notary.begin_anew(history)
    standing = await edges.notary.judged(history)
    change(lambda _: _Judging(standing))


async def _save(history: History, saving: Saving, edges: Edges) -> None:
    await saving.save(_EVIDENCE, await edges.notary.evidence(history))
