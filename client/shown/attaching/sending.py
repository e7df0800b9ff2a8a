"""Carrying a file to the portal piece by piece, as long as nobody says stop."""

import contextlib
import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.device.files import Files, NotPicked
from client.domain.forms import Attached
from client.domain.transfers import LARGEST, Arrived, UploadState
from client.edges import Edges, use_edges
from client.hooks import Change, use_model
from client.portal.errors import NotFound, PortalError
from client.portal.gateway import Portal
from client.shown.attaching import transfer as the
from client.shown.attaching.transfer import Transfer, TransferFault, transfer_of
from client.shown.photographing import Photographs, Wish, use_photographs

Keep = Callable[[str, Attached], object]
"""What is done with a file that has arrived, by the name of the place it is for."""
_WHOLE: Final = (UploadState.CLEAN, UploadState.INFECTED, UploadState.WRONG_KIND)


@dataclass(frozen=True, slots=True)
class Underway:
    """By the name of the place a file is for: one at a time for each."""

    transfers: Mapping[str, Transfer] = field(default_factory=dict[str, Transfer])
    faults: Mapping[str, TransferFault] = field(default_factory=dict[str, TransferFault])


@dataclass(frozen=True, slots=True)
class Attaching:
    """What a screen can see and do of its files."""

    underway: Underway
    photographs: Photographs
    pick: Callable[[str, Sequence[str]], object]
    pause: Callable[[str], object]
    resume: Callable[[str], Awaitable[Attached | None]]
    drop: Callable[[str], Awaitable[None]]
    carry: Callable[[str, Transfer], Awaitable[Attached | None]]
    """What is in hand already; `None` unless it arrived whole and clean."""

    @property
    def is_busy(self) -> bool:
        return bool(self.underway.transfers)


@dataclass(eq=False)
class _Wishes:
    """What the citizen wants of a file right now; read between two pieces."""

    stopped: set[str] = field(default_factory=set[str])
    now: dict[str, Transfer] = field(default_factory=dict[str, Transfer])


def use_attaching(on_attached: Keep) -> Attaching:
    """A file that arrived whole and clean is handed to `on_attached`."""
    edges = use_edges()
    underway, change = use_model(Underway)
    wishes, _ = use_model(_Wishes)
    carry = _Carrying(edges, wishes, change, on_attached)
    photographs = use_photographs(carry.hand_over)
    return Attaching(
        underway, photographs, carry.pick, carry.pause, carry.resume, carry.drop, carry.carry
    )


@dataclass(frozen=True, slots=True)
class _Carrying:
    edges: Edges
    wishes: _Wishes
    change: Change[Underway]
    keep: Keep

    async def pick(self, place: str, accepts: Sequence[str]) -> None:
        await self._begin(place, await _picked(self.edges.files, accepts))

    async def hand_over(self, place: str, wish: Wish, name: str, content: bytes) -> None:
        """What was photographed."""
        await self._begin(place, transfer_of(name, content, [wish.kind]))

    async def _begin(self, place: str, picked: Transfer | TransferFault | None) -> None:
        if isinstance(picked, Transfer):
            await self.carry(place, picked)
        elif picked is not None:
            self.change(partial(_with_fault, place=place, fault=picked))

    def pause(self, place: str) -> None:
        """Takes effect after the piece that is on its way."""
        self.wishes.stopped.add(place)

    async def carry(self, place: str, transfer: Transfer) -> Attached | None:
        self.wishes.stopped.discard(place)
        self.change(partial(_without_fault, place=place))
        return await self._carry(place, transfer)

    async def resume(self, place: str) -> Attached | None:
        if (known := self.wishes.now.get(place)) is not None and known.is_still:
            self.wishes.stopped.discard(place)
            return await self._carry(place, the.resumed(known))
        return None

    async def drop(self, place: str) -> None:
        """The portal forgets it by itself if it cannot be told now."""
        self.wishes.stopped.add(place)
        known = self.wishes.now.pop(place, None)
        self.change(partial(_without, place=place))
        if known is not None and known.arrived is not None:
            try:
                await self.edges.portal.drop_upload(known.arrived.id)
            except PortalError:
                return

    async def _carry(self, place: str, transfer: Transfer) -> Attached | None:
        self._show(place, transfer)
        try:
            arrived = await _where(self.edges.portal, transfer, self._began(place))
            while self._is_current(place, transfer) and arrived.state not in _WHOLE:
                transfer = the.moved_on(transfer, arrived)
                if place in self.wishes.stopped:
                    self._stop(place, transfer)
                    return None
                self._show(place, transfer)
                piece = transfer.content[arrived.received : arrived.received + arrived.piece]
                arrived = await self.edges.portal.add_piece(arrived.id, arrived.received, piece)
        except PortalError as error:
            if self._is_current(place, transfer):
                self._show(place, the.broken_off(transfer, error.as_failed()))
            return None
        return self._arrive(place, transfer, arrived)

    def _is_current(self, place: str, transfer: Transfer) -> bool:
        """Not thrown away meanwhile, nor followed by another."""
        return self.wishes.now.get(place) is transfer

    def _began(self, place: str) -> str:
        return f"{place}/{self.edges.clock.now().isoformat()}"

    def _arrive(self, place: str, transfer: Transfer, arrived: Arrived) -> Attached | None:
        if not self._is_current(place, transfer):
            return None
        del self.wishes.now[place]
        self.change(partial(_without, place=place))
        fault = the.fault_of(arrived)
        if fault is not None:
            self.change(partial(_with_fault, place=place, fault=fault))
            return None
        file = Attached(arrived.id, transfer.name)
        self.keep(place, file)
        return file

    def _stop(self, place: str, transfer: Transfer) -> None:
        self.wishes.stopped.discard(place)
        self._show(place, the.paused(transfer))

    def _show(self, place: str, transfer: Transfer) -> None:
        self.wishes.now[place] = transfer
        self.change(partial(_with, place=place, transfer=transfer))


async def _where(portal: Portal, transfer: Transfer, began: str) -> Arrived:
    """Where to go on: at the beginning, also of what the portal has forgotten; or where it says
    that it stopped."""
    if transfer.arrived is not None:
        with contextlib.suppress(NotFound):
            return await portal.upload(transfer.arrived.id)
    said = f"{began}/{hashlib.sha256(transfer.content).hexdigest()}"
    key = hashlib.sha256(said.encode()).hexdigest()
    return await portal.begin_upload(
        transfer.name, transfer.media_type, len(transfer.content), key
    )


async def _picked(files: Files, accepts: Sequence[str]) -> Transfer | TransferFault | None:
    """`None` when the citizen thought better of it."""
    try:
        picked = await files.pick(LARGEST)
    except NotPicked:
        return TransferFault.NOT_OPENED
    return None if picked is None else transfer_of(picked.name, picked.content, accepts)


def _with(underway: Underway, *, place: str, transfer: Transfer) -> Underway:
    return Underway({**underway.transfers, place: transfer}, underway.faults)


def _without(underway: Underway, *, place: str) -> Underway:
    left = {name: one for name, one in underway.transfers.items() if name != place}
    return Underway(left, underway.faults)


def _with_fault(underway: Underway, *, place: str, fault: TransferFault) -> Underway:
    return Underway(underway.transfers, {**underway.faults, place: fault})


def _without_fault(underway: Underway, *, place: str) -> Underway:
    left = {name: one for name, one in underway.faults.items() if name != place}
    return Underway(underway.transfers, left)
