"""Registers' data in memory."""

from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId
from client.portal.errors import NotFound
from tests.builders import a_cabinet, a_section, an_entry
from tests.doubles.asked import Asked


class FakeCabinet(Asked):
    """Sections that are not given hold one entry."""

    def __init__(self) -> None:
        super().__init__()
        self.held_cabinet = a_cabinet()
        self.held_sections: dict[SectionId, Section] = {}

    async def cabinet(self) -> Ready[Cabinet]:
        return await self._answer(self.held_cabinet, "cabinet")

    async def section(self, section: SectionId) -> Ready[Section]:
        refs = {ref.id: ref for ref in self.held_cabinet.sections}
        await self._asked("section", section)
        if section in self.held_sections:
            return self._ready(self.held_sections[section])
        if section not in refs:
            raise NotFound("not_found")
        return self._ready(a_section(an_entry(), ref=refs[section]))
