"""Going on and sending: judged by the portal, confirmed by the citizen, done once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client.domain.languages import Text
from client.domain.services import Finding
from client.edges import Edges
from client.features.applying import model, overtaken, telling
from client.features.applying.keeping import Draft
from client.features.applying.model import State
from client.hooks import Change, use_model, use_task
from client.portal.codec.services import place_in
from client.portal.errors import (
    AcceptanceRequired,
    DeclarationRequired,
    FormChanged,
    PortalError,
    PortalUnreachable,
    Refused,
    ServiceClosed,
    StepUpNeeded,
)
from client.shown.accepting import Accepting, Deed
from client.shown.asking import use_topics
from client.shown.papers import use_paper
from client.shown.stepping_up import Confirmed

_ABOVE = "/body/answers"


@dataclass(frozen=True, slots=True)
class Deeds:
    edges: Edges
    state: State
    change: Change[State]
    draft: Draft
    confirmed: Confirmed
    accepting: Accepting

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
        except FormChanged as changed:
            await self._renew(changed, self.go_on)
        except PortalError as error:
            await self._keep_when_closed(error)
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
        except PortalError as error:
            await self._not_sent(error)
        else:
            self.change(lambda now: model.sent(now, application))

    def _not_kept(self) -> None:
        """The draft is asked about, or was not taken."""
        failed = self.draft.why_not_kept
        in_question = self.draft.is_in_question
        self.change(
            lambda now: model.not_confirmed(now) if in_question else model.refused(now, failed)
        )

    async def _not_sent(self, error: PortalError) -> None:
        match error:
            case StepUpNeeded():
                self.change(model.not_confirmed)
            case AcceptanceRequired():
                await self._accept_first(error, self.send)
            case DeclarationRequired():
                await self._declare_first(error)
            case FormChanged():
                await self._renew(error, self.send)
            case Refused():
                self._sent_back(error)
            case _:
                await self._keep_when_closed(error)
                failed = error.as_failed()
                self.change(lambda now: model.refused(now, failed))

    async def _renew(self, changed: FormChanged, deed: Deed) -> None:
        """The new form with what was entered: the draft goes first, so that the portal can say
        what is different from the form it was begun with."""
        if await self.draft.save() is None:
            failed = changed.as_failed()
            self.change(lambda now: model.refused(now, failed))
            return
        try:
            form = (await self.edges.portal.form(self.state.form.service)).value
        except AcceptanceRequired as required:
            await self._accept_first(required, deed)
        except PortalError as error:
            failed = error.as_failed()
            self.change(lambda now: model.refused(now, failed))
        else:
            self.change(lambda now: overtaken.renewed(now, form))

    async def _declare_first(self, required: DeclarationRequired) -> None:
        """It was withdrawn, or ran out, since the citizen named them (R-5.1)."""
        try:
            told = await self.edges.portal.check_answers(telling.whole(self.state))
        except PortalError as error:
            failed = error.as_failed()
            self.change(lambda now: model.refused(now, failed))
            return
        if told.undeclared or told.findings:
            self.change(lambda now: overtaken.undeclared(now, told))
            return
        failed = required.as_failed()
        self.change(lambda now: model.refused(now, failed))

    async def _keep_when_closed(self, error: PortalError) -> None:
        """What is said to be kept is kept before it is said."""
        if isinstance(error, ServiceClosed) and self.draft.is_new:
            await self.draft.save()

    async def _accept_first(self, required: AcceptanceRequired, deed: Deed) -> None:
        """A policy changed in the middle of the form: it is asked for, then sent (R-1.9)."""
        try:
            asked = await self.accepting(required, deed)
        except PortalError as error:
            asked, failed = False, error.as_failed()
        else:
            failed = required.as_failed()
        self.change(lambda now: model.not_confirmed(now) if asked else model.refused(now, failed))

    def _sent_back(self, error: Refused) -> None:
        """To the field the portal did not like, with what it said there."""
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


def use_receipt(
    edges: Edges, state: State, change: Change[State]
) -> Callable[[], Awaitable[None]]:
    """The receipt on paper, once there is one. It says so when its fee was paid elsewhere."""
    keep = use_paper()
    renewing, renew_again = use_model(lambda: 0)

    async def renew() -> None:
        if state.sent is None or not renewing:
            return
        try:
            now = (await edges.portal.application(state.sent.id)).value
        except PortalError:
            return  # what was sent stays on the screen as it was
        change(lambda before: model.sent(before, now))

    use_topics(("bills",), lambda: renew_again(lambda count: count + 1))
    use_task(renew, [renewing])

    async def on_paper() -> None:
        if state.sent is not None:
            await keep(
                partial(edges.portal.application_receipt, state.sent.id),
                f"{state.sent.number}.pdf",
            )

    return on_paper
