"""What others declared about the citizen: read, objected to, taken back."""

from client.domain.answers import Ready
from client.domain.mentions import Mention, MentionId
from client.portal.codec.mentions import read_mention, read_mentions
from client.portal.contract.asking import Asking, part


class ContractMentions(Asking):
    async def mentions(self) -> Ready[tuple[Mention, ...]]:
        return await self._read("/mentions", read_mentions)

    async def mention(self, mention: MentionId) -> Ready[Mention]:
        return await self._read(f"/mentions/{part(mention)}", read_mention)

    async def object_to_mention(self, mention: MentionId, reason: str, key: str) -> Mention:
        path = f"/mentions/{part(mention)}/objection"
        return await self._sent("POST", path, read_mention, {"reason": reason}, key=key)

    async def take_objection_back(self, mention: MentionId, key: str) -> Mention:
        path = f"/mentions/{part(mention)}/objection/withdrawal"
        return await self._sent("POST", path, read_mention, key=key)
