"""The seven categories as a function of the cabinet. No hooks, no I/O."""

from collections.abc import Callable
from functools import partial

from client.design import Control, icons, list_card, nav_row, page, skeleton, stack
from client.domain.answers import Answer
from client.domain.cabinet import Cabinet, Category
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import DataOf, Inquiries
from client.shown.answers import Asking, answered, since_when
from client.shown.categories import icon_of, name_of


def categories_view(
    cabinet: Answer[Cabinet], asking: Asking, on_go: Callable[[Place], object]
) -> Control:
    say = asking.speech.say

    def ready(known: Cabinet) -> Control:
        rows = list_card(*(_row(one, known, asking.speech, on_go) for one in Category))
        return stack(rows, _asked(asking.speech, on_go), gap="large")

    return page(
        say("my_data.title"),
        answered(cabinet, asking, waiting=skeleton(7, label=say("my_data.loading")), ready=ready),
        subtitle=say("my_data.text"),
        under=since_when(cabinet, asking),
        ident="my-data",
    )


def _asked(speech: Speech, on_go: Callable[[Place], object]) -> Control:
    way = nav_row(
        speech.say("inquiries.title"),
        partial(on_go, Inquiries()),
        subtitle=speech.say("inquiries.way"),
        icon=icons.REGISTER,
        ident="to-inquiries",
    )
    return list_card(way)


def _row(
    category: Category, cabinet: Cabinet, speech: Speech, on_go: Callable[[Place], object]
) -> Control:
    sections = cabinet.of(category)
    names = ", ".join(speech.of(ref.title) for ref in sections)
    held = speech.say("my_data.sections", count=len(sections), names=names)
    return nav_row(
        name_of(category, speech),
        partial(on_go, DataOf(category)),
        subtitle=held if sections else speech.say("my_data.no_sections"),
        icon=icon_of(category),
        ident=f"category-{category.value}",
    )
