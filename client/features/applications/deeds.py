"""The citizen's moves on the way of an application, each done once under a key of its own."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client.domain.applications import Application, ApplicationState
from client.features.applications import reply
from client.features.applications.reply import State
from client.hooks import Change
from client.portal.errors import PortalError
from client.portal.gateway import Portal
from client.shown.papers import Papers


@dataclass(frozen=True, slots=True)
class Deeds:
    portal: Portal
    state: State
    change: Change[State]
    known: Application | None
    """`None` before it was answered: then nothing can be done."""
    again: Callable[[], object]
    take: Papers

    async def answer(self) -> None:
        """What was asked for, or an appeal: as it stands."""
        self.change(reply.tried)
        one, state = self.known, self.state
        if one is None or not reply.is_complete(state, one):
            return
        comment, files = state.comment.strip(), tuple(file.id for file in state.files)
        if one.state is ApplicationState.NEED_INFO:
            await self._do(
                "supply", partial(self.portal.supply_information, one.id, comment, files)
            )
        else:
            await self._do("appeal", partial(self.portal.appeal_application, one.id, comment))

    async def rate(self, stars: int) -> None:
        if self.known is not None:
            deed = partial(self.portal.rate_application, self.known.id, stars)
            await self._do(f"rate-{stars}", deed)

    async def cancel(self) -> None:
        if self.known is not None:
            await self._do("cancel", partial(self.portal.cancel_application, self.known.id))

    async def take_receipt(self) -> None:
        if self.known is not None:
            ask = partial(self.portal.application_receipt, self.known.id)
            await self.take(ask, f"{self.known.number}.pdf")

    async def _do(self, move: str, deed: Callable[[str], Awaitable[Application]]) -> None:
        if self.known is None or self.state.busy:
            return
        self.change(reply.begun)
        try:
            await deed(reply.key_of(self.state, self.known, move))
        except PortalError as error:
            failed = error.as_failed()
            self.change(lambda now: reply.refused(now, move, failed))
        else:
            self.change(reply.finished)
            self.again()
