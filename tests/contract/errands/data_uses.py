"""Reading the log, its chart and its paper, and asking why."""

from client.domain.data_uses import QuestionKind, UseFilter
from client.domain.languages import Language


async def run(portal, _world):
    page = (await portal.data_uses(UseFilter())).value
    await portal.data_uses(UseFilter(search="yoxlama"), page.entries[0].id)
    await portal.data_use(page.entries[0].id)
    await portal.data_use_summary()
    await portal.data_uses_paper(UseFilter(), Language.RU)
    use = page.entries[0].id
    question = await portal.ask_about_use(use, QuestionKind.WHY, "Niyə?", "q" * 32)
    await portal.data_questions()
    await portal.data_question(question.id)
