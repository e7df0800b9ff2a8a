"""The seven categories as a function of the cabinet. No hooks, no I/O."""

from collections.abc import Callable
from functools import partial

from client.design import Control, icons, list_card, nav_row, page, skeleton, stack
from client.domain.answers import Answer
from client.domain.cabinet import Cabinet, Category
from client.domain.family import Represented, Scope
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import Corrections, DataOf, Inquiries
from client.places.consents import DataUses
from client.places.family import Family
from client.places.services import Mentions
from client.shown.answers import Asking, answered, since_when
from client.shown.categories import icon_of, name_of


def categories_view(
    cabinet: Answer[Cabinet],
    asking: Asking,
    on_go: Callable[[Place], object],
    concerns: Represented | None = None,
) -> Control:
    """`concerns` is somebody the citizen stands for, where this is not their own."""
    say = asking.speech.say

    def ready(known: Cabinet) -> Control:
        rows = list_card(*(_row(one, known, asking.speech, on_go) for one in Category))
        return stack(rows, _ways(asking.speech, on_go, concerns), gap="large")

    return page(
        say("my_data.title") if concerns is None else concerns.name,
        answered(cabinet, asking, waiting=skeleton(7, label=say("my_data.loading")), ready=ready),
        subtitle=say("my_data.text") if concerns is None else None,
        under=since_when(cabinet, asking),
        ident="my-data",
    )


def _ways(
    speech: Speech, on_go: Callable[[Place], object], concerns: Represented | None
) -> Control:
    """What is reached from "More" for oneself is reached from here for another."""
    say = speech.say
    inquiries = nav_row(
        say("inquiries.title"),
        partial(on_go, Inquiries()),
        subtitle=say("inquiries.way"),
        icon=icons.REGISTER,
        ident="to-inquiries",
    )
    family = nav_row(
        say("family.title"),
        partial(on_go, Family()),
        subtitle=say("family.way"),
        icon=icons.FAMILY,
        ident="to-family",
    )
    theirs: list[Control] = []
    if concerns is not None and concerns.covers(Scope.CORRECTIONS):
        way, to = say("family.corrections_way"), partial(on_go, Corrections())
        theirs.append(nav_row(way, to, icon=icons.REPORT, ident="to-corrections"))
    if concerns is not None and concerns.covers(Scope.USES):
        way, to = say("family.uses_way"), partial(on_go, DataUses())
        theirs.append(nav_row(way, to, icon=icons.HISTORY, ident="to-data-use"))
        way, to = say("family.mentions_way"), partial(on_go, Mentions())
        theirs.append(nav_row(way, to, icon=icons.SIGN, ident="to-mentions"))
    return list_card(*theirs, inquiries, family)


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
