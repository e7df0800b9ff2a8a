"""Each promise of `shell.hardening`, on a real session: no upgrade of Flet breaks one unseen."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal

import flet as ft
import pytest

from client.hooks import care_of, component, keyed, observable, use_model, use_task
from client.shell.hardening import harden
from tests.stage import Stage, an_empty_stage

SORRY = "Something went wrong"
HERE = "This part is missing"


@observable
@dataclass
class Facts:
    number: int = 0
    broken: bool = False
    epoch: int = 0


async def nothing_to_close() -> None:
    """Nothing was opened."""


def _harden(stage: Stage, facts: Facts) -> None:
    def back() -> None:
        facts.epoch += 1

    harden(
        stage.page,
        message=lambda: ft.SnackBar(SORRY),
        stand_in=lambda: ft.Text(HERE),
        on_return=back,
        on_close=nothing_to_close,
    )


@asynccontextmanager
async def hardened(body: Callable[[Facts], ft.Control]) -> AsyncIterator[tuple[Stage, Facts]]:
    facts = Facts()
    async with an_empty_stage() as stage:
        _harden(stage, facts)
        stage.page.render(body, facts)
        await stage.settle()
        yield stage, facts


@component
def Fragile(facts: Facts) -> ft.Control:
    if facts.broken:
        raise ValueError("5XYZ123 is personal")
    return ft.Text(f"fragile {facts.number}")


@component
def Neighbour(facts: Facts) -> ft.Control:
    return ft.Text(f"neighbour {facts.number}")


@component
def Both(facts: Facts) -> ft.Control:
    return ft.Column([Fragile(facts), Neighbour(facts)])


@pytest.mark.requirement("REL-08")
async def test_a_component_that_cannot_be_drawn_stays_local_and_is_told() -> None:
    async with hardened(Both) as (stage, facts):
        facts.broken = True
        await stage.until(SORRY)

        assert stage.says(HERE)
        assert stage.says("neighbour 0")


async def test_what_follows_a_failed_drawing_is_drawn() -> None:
    async with hardened(Both) as (stage, facts):
        facts.broken = True
        await stage.settle()
        facts.broken, facts.number = False, 7
        await stage.settle()

        assert {"fragile 7", "neighbour 7"} <= set(stage.texts())


async def test_the_log_of_a_failed_drawing_holds_nothing_personal(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with hardened(Both) as (stage, facts):
        facts.broken = True
        await stage.until(SORRY)

        assert "Fragile could not be drawn: ValueError" in caplog.text
        assert "5XYZ123" not in caplog.text


@component
def Unsendable(facts: Facts) -> ft.Control:
    return ft.Text(Decimal(1) if facts.broken else f"sent {facts.number}")


async def test_a_value_that_cannot_be_sent_does_not_end_all_drawing() -> None:
    async with hardened(Unsendable) as (stage, facts):
        facts.broken = True
        await stage.until(SORRY)
        facts.broken, facts.number = False, 3
        await stage.settle()

        assert stage.says("sent 3")


@component
def Failing(_: Facts) -> ft.Control:
    def press() -> None:
        raise RuntimeError("5XYZ123 is personal")

    return ft.Button("Press", on_click=press)


async def test_a_handler_that_fails_is_a_message_and_the_screen_stays() -> None:
    async with hardened(Failing) as (stage, _):
        await stage.press("Press")
        await stage.until(SORRY)

        assert stage.says("Press")
        assert not stage.says("5XYZ123")


async def test_many_failures_are_one_message() -> None:
    async with hardened(Failing) as (stage, _):
        await stage.press("Press")
        await stage.press("Press")

        assert stage.texts().count(SORRY) == 1


async def test_a_failure_after_the_message_has_gone_is_told_again() -> None:
    async with hardened(Failing) as (stage, _):
        await stage.press("Press")
        await stage.client.fire(stage.find(SORRY, open=True)["_i"], "dismiss")
        gone = not stage.says(SORRY)
        await stage.press("Press")

        assert gone
        assert stage.says(SORRY)


async def test_what_changed_while_the_window_was_away_is_there_when_it_returns() -> None:
    async with hardened(Both) as (stage, facts):
        await stage.lose_connection()
        facts.number = 9
        await stage.reconnect()

        assert {"fragile 9", "neighbour 9"} <= set(stage.texts())


@component
def Working(facts: Facts) -> ft.Control:
    number, change = use_model(lambda: 0)

    async def work() -> None:
        change(lambda _: 1)
        await asyncio.Event().wait()

    use_task(work, [facts.number])
    return ft.Text(f"worked {number}")


async def test_tasks_end_when_the_window_closes() -> None:
    async with an_empty_stage() as stage:
        facts = Facts()
        care = harden(
            stage.page,
            message=lambda: ft.SnackBar(SORRY),
            stand_in=lambda: ft.Text(HERE),
            on_return=lambda: None,
            on_close=nothing_to_close,
        )
        stage.page.render(Working, facts)
        await stage.until("worked 1")
        running = list(care.tasks)
        await stage.client.close()
        await asyncio.wait(running, timeout=1)

        assert [task.cancelled() for task in running] == [True]


@component
def TaskThatFails(_: Facts) -> ft.Control:
    async def work() -> None:
        raise RuntimeError("5XYZ123 is personal")

    use_task(work)
    return ft.Text("still here")


async def test_a_task_that_fails_is_told() -> None:
    async with hardened(TaskThatFails) as (stage, _):
        await stage.until(SORRY)

        assert stage.says("still here")


@component
def Sometimes(facts: Facts) -> ft.Control:
    return ft.Column([keyed("work", Working, facts)] if not facts.broken else [])


async def test_a_task_ends_with_its_screen() -> None:
    async with hardened(Sometimes) as (stage, facts):
        await stage.until("worked 1")
        (task,) = care_of(stage.page).tasks
        facts.broken = True
        await stage.until_true(task.done)

        assert task.cancelled()


async def test_a_task_lost_to_a_broken_connection_begins_when_it_returns() -> None:
    """Flet forgets effects that fall into a lost connection."""
    facts = Facts()
    async with an_empty_stage() as stage:
        _harden(stage, facts)
        stage.page.render(Working, facts)
        await stage.lose_connection()
        await stage.reconnect()

        assert stage.says("worked 1")
