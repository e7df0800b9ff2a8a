"""The stage keeps its own promises: a test that trusts it has to be able to fail."""

import asyncio
from decimal import Decimal

import flet as ft
import pytest

from client.edges import use_edges
from client.hooks import component, use_answer, use_model, use_task
from client.portal.errors import PortalUnreachable
from client.state import use_app_state
from tests.builders import a_document, a_state
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.outline import outline
from tests.stage import an_empty_stage, on_stage


@component
def Counter():
    count, change = use_model(lambda: 0)
    return ft.Column(
        [
            ft.Text(f"{count} times"),
            ft.Button("More", on_click=lambda: change(lambda n: n + 1)),
            ft.Button("Never", on_click=lambda: None, disabled=True),
        ]
    )


@component
def Papers():
    edges, state = use_edges(), use_app_state()
    answer, again = use_answer(edges.portal.documents)
    return ft.Column(
        [
            ft.Text(state.language.value),
            ft.Text(type(answer).__name__),
            ft.TextButton("Again", on_click=again),
        ]
    )


async def test_a_press_is_seen_on_the_screen():
    async with on_stage(Counter) as stage:
        await stage.press("More")
        await stage.press("More")

        assert stage.says("2 times")


async def test_what_is_off_cannot_be_pressed():
    async with on_stage(Counter) as stage:
        with pytest.raises(AssertionError, match="is off"):
            await stage.press("Never")


async def test_what_is_not_there_is_named_with_what_is():
    async with on_stage(Counter) as stage:
        with pytest.raises(AssertionError, match=r"0 times\n\[More\]"):
            stage.find("Elsewhere")


async def test_a_screen_has_its_edges_and_its_state():
    portal = FakePortal(documents=[a_document()])
    async with on_stage(Papers, edges=fake_edges(portal=portal), state=a_state()) as stage:
        assert stage.texts() == ["az", "Ready", "Again"]


async def test_a_portal_that_is_held_back_is_waited_for():
    portal = FakePortal()
    portal.hold()
    async with on_stage(Papers, edges=fake_edges(portal=portal)) as stage:
        before = stage.texts()[1]
        portal.release()
        await stage.settle()

        assert (before, stage.texts()[1]) == ("Waiting", "Ready")


async def test_a_portal_that_failed_can_answer_the_next_time():
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    async with on_stage(Papers, edges=fake_edges(portal=portal)) as stage:
        before = stage.texts()[1]
        portal.failing = None
        await stage.press("Again")

        assert (before, stage.texts()[1]) == ("Failed", "Ready")


async def test_typed_text_reaches_the_screen():
    @component
    def Field():
        text, change = use_model(str)
        field = ft.TextField(
            label="FİN", value=text, on_change=lambda e: change(lambda _: e.control.value)
        )
        return ft.Column([field, ft.Text(f"<{text}>")])

    async with on_stage(Field) as stage:
        await stage.type("FİN", "0TA1B2C")

        assert stage.says("<0TA1B2C>")


async def test_a_handler_that_raises_fails_the_test():
    def broken():
        raise ValueError("on purpose")

    @component
    def Broken():
        return ft.Button("Break", on_click=broken)

    with pytest.raises(AssertionError, match="on purpose"):
        async with on_stage(Broken) as stage:
            await stage.press("Break")


async def test_a_value_that_cannot_travel_fails_the_test():
    @component
    def Unsendable():
        price, change = use_model(lambda: "0")
        return ft.Button(content=price, on_click=lambda: change(lambda _: Decimal(1)))

    with pytest.raises(AssertionError, match=r"scheduler|Lost|crashed"):
        async with on_stage(Unsendable) as stage:
            await stage.press("0")


async def test_an_error_lost_in_a_task_fails_the_test():
    async def broken():
        raise ValueError("on purpose")

    @component
    def Working():
        use_task(broken)
        return ft.Text("working")

    with pytest.raises(AssertionError, match="task"):
        async with on_stage(Working):
            pass


async def test_work_of_a_screen_ends_with_the_stage():
    async def endless():
        await asyncio.Event().wait()

    @component
    def Working():
        use_task(endless)
        return ft.Text("working")

    before = asyncio.all_tasks()
    async with on_stage(Working):
        pass
    await asyncio.sleep(0)

    assert asyncio.all_tasks() <= before


async def test_an_app_that_leaves_work_behind_fails_the_test():
    async def endless():
        await asyncio.Event().wait()

    @component
    def Working():
        use_task(endless)
        return ft.Text("working")

    async def play():
        async with an_empty_stage() as stage:
            stage.page.on_close = lambda: None
            stage.page.render(Working)

    with pytest.raises(AssertionError, match="ran on"):
        await play()


def test_an_outline_reads_like_a_page():
    drawn = ft.Column(
        [
            ft.Semantics(header=True, content=ft.Text("Sənədlər")),
            ft.TextField(label="FİN", value="0TA1", on_change=print, error="7 işarə"),
            ft.Row([ft.ProgressRing(), ft.Icon(ft.Icons.LOCK)]),
            ft.Container(
                ft.Column([ft.Text("Şəxsiyyət vəsiqəsi"), ft.Text("Etibarlıdır")]), on_click=print
            ),
            ft.Text("not shown", visible=False),
            ft.Button("Davam et", on_click=print, disabled=True),
        ]
    )

    assert outline(drawn).splitlines() == [
        "# Sənədlər",
        "FİN: 0TA1 ! 7 işarə",
        "(waiting)",
        "[Şəxsiyyət vəsiqəsi · Etibarlıdır]",
        "[Davam et] (off)",
    ]
