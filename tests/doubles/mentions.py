"""What others declared about the citizen, in memory: objected to once, taken back while open."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.declarations import DeclarationState
from client.domain.mentions import Happened, Mention, MentionId, Objection, Step
from client.portal.errors import NotFound, Refused
from tests.doubles.asked import Asked


class FakeMentions(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_mentions: dict[MentionId, Mention] = {}
        self.objected: list[tuple[MentionId, str]] = []
        self._objection_keys: set[str] = set()

    async def mentions(self) -> Ready[tuple[Mention, ...]]:
        await self._asked("mentions")
        return self._ready(tuple(self.held_mentions.values()))

    async def mention(self, mention: MentionId) -> Ready[Mention]:
        await self._asked("mention", mention)
        return self._ready(self._mention(mention))

    async def object_to_mention(self, mention: MentionId, reason: str, key: str) -> Mention:
        await self._asked("object_to_mention", mention)
        one = self._mention(mention)
        if key in self._objection_keys:
            return one
        if not one.can_object:
            raise Refused("already_objected")
        self.objected.append((mention, reason))
        step = Step(Happened.OBJECTED, self.as_of, reason)
        disputed = replace(one, state=DeclarationState.DISPUTED, can_object=False)
        return self._mention_kept(disputed, Objection.OPEN, step, key)

    async def take_objection_back(self, mention: MentionId, key: str) -> Mention:
        await self._asked("take_objection_back", mention)
        one = self._mention(mention)
        if key in self._objection_keys:
            return one
        if not one.can_take_back:
            raise Refused("no_open_objection")
        step = Step(Happened.TAKEN_BACK, self.as_of)
        free = replace(one, state=DeclarationState.ACTIVE, can_object=True)
        return self._mention_kept(free, Objection.TAKEN_BACK, step, key)

    def _mention(self, mention: MentionId) -> Mention:
        if mention not in self.held_mentions:
            raise NotFound("not_found")
        return self.held_mentions[mention]

    def _mention_kept(self, one: Mention, objection: Objection, step: Step, key: str) -> Mention:
        kept = replace(one, objection=objection, steps=(*one.steps, step))
        self.held_mentions[one.id] = kept
        self._objection_keys.add(key)
        return kept
