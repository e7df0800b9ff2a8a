"""The log of use in memory: filtered by a few things, paged by two, and asked about once."""

from client.domain.answers import Ready
from client.domain.data_uses import (
    DataUse,
    Question,
    QuestionId,
    QuestionKind,
    UseFilter,
    UseId,
    UsePage,
    UseSummary,
    Withheld,
)
from client.portal.errors import NotFound, Refused
from tests.builders.data_uses import a_question, a_summary, a_use, a_use_page
from tests.doubles.asked import Asked


class FakeDataUses(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_uses: tuple[DataUse, ...] = (a_use(),)
        self.held_withheld: tuple[Withheld, ...] = ()
        self.held_questions: dict[QuestionId, Question] = {}
        self.complete_until = None
        self.page_size = 50
        self.uses_paper = b"%PDF-1.7 log"
        self._question_deeds: dict[str, tuple[object, QuestionId]] = {}

    async def data_uses(self, wanted: UseFilter, after: UseId | None = None) -> Ready[UsePage]:
        await self._asked("data_uses")
        found = [one for one in self.held_uses if _fits(one, wanted)]
        begin = 0 if after is None else [one.id for one in found].index(after) + 1
        page = found[begin : begin + self.page_size]
        more = page[-1].id if page and begin + self.page_size < len(found) else None
        told = a_use_page(
            *page,
            after=more,
            total=len(found),
            withheld=self.held_withheld,
            complete_until=self.complete_until,
        )
        return self._ready(told)

    async def data_use(self, use: UseId) -> Ready[DataUse]:
        await self._asked("data_use", use)
        return self._ready(self._use(use))

    async def data_use_summary(self) -> Ready[UseSummary]:
        return await self._answer(a_summary(*self.held_uses), "data_use_summary")

    async def data_uses_paper(self, wanted: UseFilter, _language) -> Ready[bytes]:
        del wanted
        return await self._answer(self.uses_paper, "data_uses_paper")

    async def ask_about_use(
        self, use: UseId, kind: QuestionKind, comment: str, key: str
    ) -> Question:
        await self._asked("ask_about_use", use)
        deed = (use, kind, comment)
        if key in self._question_deeds:
            before, made = self._question_deeds[key]
            if before != deed:
                raise Refused("conflict")
            return self.held_questions[made]
        if any(one.use.id == use and one.kind is kind for one in self.held_questions.values()):
            raise Refused("question_asked")
        asked = a_question(f"m-{len(self.held_questions) + 1}", kind=kind, use=self._use(use))
        self.held_questions[asked.id] = asked
        self._question_deeds[key] = (deed, asked.id)
        return asked

    async def data_questions(self) -> Ready[tuple[Question, ...]]:
        return await self._answer(tuple(reversed(self.held_questions.values())), "data_questions")

    async def data_question(self, question: QuestionId) -> Ready[Question]:
        await self._asked("data_question", question)
        if question not in self.held_questions:
            raise NotFound("not_found")
        return self._ready(self.held_questions[question])

    def _use(self, use: UseId) -> DataUse:
        found = next((one for one in self.held_uses if one.id == use), None)
        if found is None:
            raise NotFound("not_found")
        return found


def _fits(one: DataUse, wanted: UseFilter) -> bool:
    asked = (
        wanted.institution in (None, one.recipient.id),
        wanted.category in (None, one.category),
        wanted.kind in (None, one.kind),
        wanted.outcome in (None, one.outcome),
        wanted.consent in (None, one.consent),
        any(wanted.search in said.az for said in (one.purpose, *one.attributes)),
    )
    return all(asked)
