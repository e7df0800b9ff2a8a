"""Rows of a list that changes: a press is meant for the row it was made on."""

from functools import partial

import pytest

from client import design
from client.hooks import component, use_model
from tests.stage import on_stage


def a_list(pressed):
    """Rows by their names, which a button exchanges for others."""

    @component
    def Listed():
        rows, change = use_model(lambda: ("b",))

        def more(*names):
            return lambda: change(lambda _: names)

        return design.page(
            "Rows",
            design.list_card(
                *(
                    design.nav_row(one.upper(), partial(pressed.append, one), ident=one)
                    for one in rows
                )
            ),
            design.primary_button("Before", more("a", "b"), ident="before"),
            design.primary_button("Twice", more("a", "b", "b"), ident="twice"),
        )

    return Listed


@pytest.mark.requirement("A11Y-03", "R-6.2")
async def test_what_came_to_a_rows_place_is_not_pressed_in_its_stead():
    pressed = []
    async with on_stage(a_list(pressed)) as stage:
        row = stage.find("b", on_click=True)
        await stage.press("before")
        await stage.client.fire(row["_i"], "click")

    assert pressed == ["b"]


async def test_two_rows_of_one_name_are_both_drawn():
    async with on_stage(a_list([])) as stage:
        await stage.press("twice")

        assert stage.texts().count("B") == 2
