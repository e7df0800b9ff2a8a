"""My data, wired. Each section asks its own register, so one that sleeps holds up no other."""

from dataclasses import replace
from functools import partial

from client.design import Control
from client.domain.answers import Ready
from client.domain.cabinet import Category, Section, SectionRef
from client.domain.corrections import Correction
from client.edges import use_back, use_edges
from client.features.my_data import model
from client.features.my_data.views.categories import categories_view
from client.features.my_data.views.category import category_view
from client.features.my_data.views.item import Acts
from client.features.my_data.views.section import section_view
from client.hooks import component, keyed, use_model
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def MyDataScreen() -> Control:
    edges = use_edges()
    cabinet, asking = use_asked(edges.portal.cabinet, use_copying())
    return categories_view(cabinet, asking, edges.go, edges.concerns)


@component
def CategoryScreen(category: Category) -> Control:
    edges, back = use_edges(), use_back()
    cabinet, asking = use_asked(edges.portal.cabinet, use_copying())
    reported, _ = use_asked(edges.portal.corrections, use_copying())
    corrections = reported.value if isinstance(reported, Ready) else ()
    return category_view(
        category,
        cabinet,
        asking,
        section_of=lambda ref: keyed(ref.id, SectionBlock, ref, corrections),
        on_back=back,
    )


@component
def SectionBlock(ref: SectionRef, corrections: tuple[Correction, ...]) -> Control:
    """Values come whether or not the list of corrections does."""
    edges, copy = use_edges(), use_copying()
    state, change = use_model(model.State)

    async def load() -> Ready[Section]:
        return await edges.portal.section(ref.id)

    section, asking = use_asked(load, copy, [ref.id])
    return section_view(
        ref,
        section,
        replace(state, corrections=corrections),
        asking,
        Acts(
            on_turn=lambda value: change(partial(model.turned, value=value)),
            on_origin=lambda value: change(partial(model.origin_turned, value=value)),
            on_copy=copy,
            on_more=lambda: change(model.unrolled),
            on_explain=lambda: change(model.explanation_turned),
            on_go=edges.go,
        ),
    )
