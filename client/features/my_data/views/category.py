"""One category: its sections stand in the cabinet's order, each filled by its own register."""

from collections.abc import Callable

from client.design import Control, Press, empty_state, page, skeleton, stack
from client.domain.answers import Answer
from client.domain.cabinet import Cabinet, Category, SectionRef
from client.shown.answers import Asking, answered
from client.shown.categories import icon_of, name_of


def category_view(
    category: Category,
    cabinet: Answer[Cabinet],
    asking: Asking,
    *,
    section_of: Callable[[SectionRef], Control],
    on_back: Press | None,
) -> Control:
    speech = asking.speech
    say = speech.say

    def ready(known: Cabinet) -> Control:
        sections = known.of(category)
        if not sections:
            return empty_state(
                say("my_data.no_sections"),
                say("my_data.no_sections_text"),
                icon=icon_of(category),
            )
        return stack(*(section_of(ref) for ref in sections), gap="large")

    return page(
        name_of(category, speech),
        answered(cabinet, asking, waiting=skeleton(4, label=say("my_data.loading")), ready=ready),
        on_back=on_back,
        back_label=say("my_data.back"),
        ident="category",
    )
