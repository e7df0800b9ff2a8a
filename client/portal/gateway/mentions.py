"""What others declared about the citizen."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.mentions import Mention, MentionId


class MentionsPortal(Protocol):
    async def mentions(self) -> Ready[tuple[Mention, ...]]: ...

    async def mention(self, mention: MentionId) -> Ready[Mention]: ...

    async def object_to_mention(self, mention: MentionId, reason: str, key: str) -> Mention: ...

    async def take_objection_back(self, mention: MentionId, key: str) -> Mention: ...
