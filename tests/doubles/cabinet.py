"""Registers' data in memory."""

from client.domain.answers import Ready
from client.domain.cabinet import Cabinet, Section, SectionId
from client.domain.inquiries import Inquiry
from client.domain.portions import Cursor, Portion
from client.portal.errors import NotFound
from tests.builders import a_cabinet, a_section, an_entry, an_inquiry
from tests.doubles.asked import Asked


class FakeCabinet(Asked):
    """Sections that are not given hold one entry."""

    def __init__(self) -> None:
        super().__init__()
        self.held_cabinet = a_cabinet()
        self.held_sections: dict[SectionId, Section] = {}
        self.held_inquiries: tuple[Inquiry, ...] = (an_inquiry(),)
        self.portion = 50

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

    async def inquiries(self, after: Cursor | None) -> Ready[Portion[Inquiry]]:
        first = 0 if after is None else int(after)
        last = first + self.portion
        following = Cursor(str(last)) if last < len(self.held_inquiries) else None
        rows = self.held_inquiries[first:last]
        portion = Portion(rows, len(self.held_inquiries), following)
        return await self._answer(portion, "inquiries", str(after))
