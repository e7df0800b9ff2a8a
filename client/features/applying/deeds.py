"""Going on and sending: judged by the portal, confirmed by the citizen, done once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client.design import Press
from client.domain.languages import Text
from client.domain.services import Finding
from client.edges import Edges
from client.features.applying import model, telling
from client.features.applying.keeping import Draft
from client.features.applying.model import State
from client.hooks import Change
from client.portal.codec.services import place_in
from client.portal.errors import (
    AcceptanceRequired,
    DeclarationRequired,
    PortalError,
    PortalUnreachable,
    Refused,
    StepUpNeeded,
)
from client.shown.accepting import Accepting
from client.shown.papers import use_paper
from client.shown.stepping_up import Confirmed

_ABOVE = "/body/answers"
_NEWER = "form_changed"


@dataclass(frozen=True, slots=True)
class Deeds:
    edges: Edges
    state: State
    change: Change[State]
    draft: Draft
    confirmed: Confirmed
    accepting: Accepting
    once_more: Press
    """Asks for the form anew."""

    async def go_on(self) -> None:
        self.change(model.tried)
        state = self.state
        if state.busy or not model.is_whole(model.tried(state)):
            return
        self.change(model.busy)
        try:
            told = await self.edges.portal.check_answers(telling.so_far(state))
        except PortalUnreachable:
            self.change(model.not_judged)
        except Refused as error:
            await self._refused(error)
        except PortalError as error:
            failed = error.as_failed()
            self.change(lambda now: model.refused(now, failed))
        else:
            self.change(lambda now: model.judged(now, told))

    async def send(self) -> None:
        """The draft names the deed, so it has to be at the portal first."""
        if self.state.busy:
            return
        self.change(model.busy)
        state = self.state if self.state.begun is not None else await self.draft.save()
        if state is None:
            self._not_kept()
            return
        submission, key = telling.whole(state), telling.key_of(state)
        deed = partial(self.edges.portal.send_application, submission, key)
        try:
            application = await self.confirmed(deed)
        except StepUpNeeded:
            self.change(model.not_confirmed)
        except PortalError as error:
            await self._not_sent(error)
        else:
            self.change(lambda now: model.sent(now, application))

    def _not_kept(self) -> None:
        """The draft is asked about, or there is no line."""
        if self.draft.is_in_question:
            self.change(model.not_confirmed)
            return
        failed = PortalUnreachable().as_failed()
        self.change(lambda now: model.refused(now, failed))

    async def _not_sent(self, error: PortalError) -> None:
        match error:
            case AcceptanceRequired():
                await self._accept_first(error)
            case DeclarationRequired():
                await self._declare_first(error)
            case Refused():
                await self._refused(error)
            case _:
                failed = error.as_failed()
                self.change(lambda now: model.refused(now, failed))

    async def _accept_first(self, required: AcceptanceRequired) -> None:
        """A policy changed in the middle of the form: it is asked for, then sent (R-1.9)."""
        try:
            asked = await self.accepting(required, self.send)
        except PortalError as error:
            asked, failed = False, error.as_failed()
        else:
            failed = required.as_failed()
        self.change(lambda now: model.not_confirmed(now) if asked else model.refused(now, failed))

    async def _declare_first(self, required: DeclarationRequired) -> None:
        """Nobody asked before, or a declaration holds no more: it is signed, then sent (R-5.1)."""
        try:
            told = await self.edges.portal.check_answers(telling.whole(self.state))
        except PortalError as error:
            failed = error.as_failed()
            self.change(lambda now: model.refused(now, failed))
        else:
            failed = required.as_failed()
            self.change(lambda now: model.declared_first(now, told, failed))

    async def _refused(self, error: Refused) -> None:
        """To the field the portal did not like, with what it said there; or to a newer form."""
        if error.code == _NEWER:
            await self.draft.save()
            self.change(model.not_confirmed)
            self.once_more()
            return
        findings = [
            Finding(place_in(place.removeprefix(_ABOVE)), "refused", Text(why, why, why), None)
            for place, why in error.wrong
            if place.startswith(_ABOVE)
        ]
        if findings:
            self.change(lambda now: model.sent_back(now, findings))
            return
        failed = error.as_failed()
        self.change(lambda now: model.refused(now, failed))


def use_receipt(edges: Edges, state: State) -> Callable[[], Awaitable[None]]:
    """The receipt on paper, once there is one."""
    keep = use_paper()

    async def on_paper() -> None:
        if state.sent is not None:
            await keep(
                partial(edges.portal.application_receipt, state.sent.id),
                f"{state.sent.number}.pdf",
            )

    return on_paper
