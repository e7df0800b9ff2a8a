"""A video message of one reply, wired: filmed, attached, and brought to the portal in pieces when
the citizen sends. Before that nothing of it leaves the device."""

from dataclasses import dataclass
from functools import partial

from client.domain.forms import Attached
from client.domain.video_messages import Film, VideoToSend
from client.edges import Edges, use_edges, use_speech
from client.hooks import Change
from client.portal.errors import PortalError
from client.shown import replying
from client.shown.attaching import Attaching, Transfer, use_attaching
from client.shown.filming.block import PLACE, Brought, Video
from client.shown.filming.filmer import file_name, use_filmer
from client.shown.replying import Reply


def use_video_message(reply: Reply, change: Change[Reply]) -> Video:
    edges, speech = use_edges(), use_speech()

    def arrived(_: str, file: Attached) -> None:
        change(partial(replying.film_arrived, upload=file.id))

    attaching = use_attaching(arrived)
    filmer = use_filmer(lambda film: change(partial(replying.filmed, film=film)))
    bringing = _Bringing(reply, change, edges, attaching, speech.say("filming.file_name"))
    return Video(filmer, attaching, bringing.take_off, bringing.bring)


@dataclass(frozen=True, slots=True)
class _Bringing:
    reply: Reply
    change: Change[Reply]
    edges: Edges
    attaching: Attaching
    name: str

    async def bring(self) -> Brought | None:
        film, at = self.reply.film, self.reply.film_at
        if film is None:
            return Brought(None)
        if at is None:
            arrived = await self._carried(film)
            if arrived is None:
                return None
            at = arrived.id
        return Brought(VideoToSend(at, film.seconds, film.transcript))

    async def take_off(self) -> None:
        """What the portal cannot be told now, it forgets by itself within a day."""
        at = self.reply.film_at
        self.change(replying.film_taken_off)
        await self.attaching.drop(PLACE)
        if at is not None:
            try:
                await self.edges.portal.drop_upload(at)
            except PortalError:
                return

    async def _carried(self, film: Film) -> Attached | None:
        underway = self.attaching.underway.transfers.get(PLACE)
        if underway is None:
            name = file_name(self.name, film)
            return await self.attaching.carry(PLACE, Transfer(name, film.media_type, film.content))
        return await self.attaching.resume(PLACE) if underway.is_still else None
