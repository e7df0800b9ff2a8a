"""What others declared about the citizen and one of them, wired."""

from collections.abc import Awaitable, Callable
from typing import Final

from client.design import Control, Press, skeleton
from client.domain.answers import Ready
from client.domain.mentions import Mention, MentionId
from client.edges import Edges, use_back, use_edges
from client.features.mentions import model
from client.features.mentions.model import State
from client.features.mentions.view import Doing, detail_view, listed_view, take_back_dialog
from client.features.mentions.wording import wording
from client.hooks import Change, component, use_dialog, use_model
from client.portal.errors import PortalError
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying

_TOPICS: Final = ("mentions",)
"""The portal hints when somebody declares, takes back, or the operator has decided."""


@component
def MentionsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.mentions, use_copying(), topics=_TOPICS)
    return listed_view(answer, asking, on_go=edges.go, on_back=use_back(), whose=edges.concerns)


@component
def MentionScreen(mention: MentionId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Mention]:
        return await edges.portal.mention(mention)

    answer, asking = use_asked(load, use_copying(), [mention], topics=_TOPICS)
    state, change = use_model(State)
    known = answer.value if isinstance(answer, Ready) else None
    speech = asking.speech
    deeds = _Deeds(edges, known, state, change, asking.on_again)
    use_dialog(
        take_back_dialog(state, speech, deeds.take_back, lambda: change(model.thought_better))
    )
    doing = Doing(
        on_type=lambda reason: change(lambda now: model.typed(now, reason)),
        on_object=deeds.object,
        on_ask_back=lambda: change(model.asked),
        on_take_back=deeds.take_back,
    )
    return asked_page(
        wording(speech.say, edges.concerns)("mentions.one"),
        answer,
        asking,
        waiting=skeleton(5, label=speech.say("declarations.waiting")),
        ready=lambda one: detail_view(one, state, asking, doing, edges.concerns),
        on_back=back,
        ident="mention",
    )


class _Deeds:
    def __init__(
        self,
        edges: Edges,
        known: Mention | None,
        state: State,
        change: Change[State],
        again: Press,
    ) -> None:
        self._portal, self._known, self._state = edges.portal, known, state
        self._change, self._again = change, again

    async def object(self) -> None:
        reason = self._state.reason.strip()
        if self._known is None or self._state.busy:
            return
        if not reason:
            self._change(model.tried)
            return
        key = model.objecting_key(self._known, reason)
        one = self._known.id
        await self._do(lambda: self._portal.object_to_mention(one, reason, key))

    async def take_back(self) -> None:
        if self._known is None or self._state.busy:
            return
        one, key = self._known.id, model.taking_back_key(self._known)
        await self._do(lambda: self._portal.take_objection_back(one, key))

    async def _do(self, deed: Callable[[], Awaitable[Mention]]) -> None:
        """What was overtaken is shown as it stands by now."""
        self._change(model.begun)
        try:
            await deed()
        except PortalError as error:
            failed, code = error.as_failed(), error.code
            self._change(lambda now: model.refused(now, failed, code))
            if code in model.BY_CODE:
                self._again()
        else:
            self._change(model.finished)
            self._again()
