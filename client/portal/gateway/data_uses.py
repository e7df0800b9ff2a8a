"""Who used my data, and asking them why."""

from typing import Protocol

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


class DataUsesPortal(Protocol):
    async def data_uses(self, wanted: UseFilter, after: UseId | None = None) -> Ready[UsePage]:
        """A page, the newest first; the next one comes after the last entry of this one."""
        ...

    async def data_use(self, use: UseId) -> Ready[DataUse]: ...

    async def data_use_summary(self) -> Ready[UseSummary]: ...

    async def data_uses_paper(self, wanted: UseFilter, language: Language) -> Ready[bytes]: ...

    async def ask_about_use(
        self, use: UseId, kind: QuestionKind, comment: str, key: str
    ) -> Question:
        """`key` names the deed. Raises `Refused` with `question_asked` for a second one."""
        ...

    async def data_questions(self) -> Ready[tuple[Question, ...]]: ...

    async def data_question(self, question: QuestionId) -> Ready[Question]: ...
