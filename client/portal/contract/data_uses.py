"""The log of use: pages, one entry, the chart, the paper, questions."""

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
)
from client.domain.languages import Language
from client.portal.codec.data_uses import (
    query_of,
    read_question,
    read_questions,
    read_summary,
    read_use,
    read_use_page,
)
from client.portal.contract.asking import Asking, part


class ContractDataUses(Asking):
    async def data_uses(self, wanted: UseFilter, after: UseId | None = None) -> Ready[UsePage]:
        more = {} if after is None else {"after": part(after)}
        return await self._read(f"/data-uses{query_of(wanted, **more)}", read_use_page)

    async def data_use(self, use: UseId) -> Ready[DataUse]:
        return await self._read(f"/data-uses/{part(use)}", read_use)

    async def data_use_summary(self) -> Ready[UseSummary]:
        return await self._read("/data-uses/summary", read_summary)

    async def data_uses_paper(self, wanted: UseFilter, language: Language) -> Ready[bytes]:
        return await self._pdf(f"/data-uses/paper{query_of(wanted, language=language.value)}")

    async def ask_about_use(
        self, use: UseId, kind: QuestionKind, comment: str, key: str
    ) -> Question:
        told = {"kind": kind.value, "comment": comment}
        path = f"/data-uses/{part(use)}/questions"
        return await self._sent("POST", path, read_question, told, key=key)

    async def data_questions(self) -> Ready[tuple[Question, ...]]:
        return await self._read("/data-questions", read_questions)

    async def data_question(self, question: QuestionId) -> Ready[Question]:
        return await self._read(f"/data-questions/{part(question)}", read_question)
