"""A line to a tab that Flet has cut, before its session has heard of it."""

import inspect
from pathlib import Path

from flet_web.fastapi.flet_app import FletApp

from client.shell.hardening import LINE
from tests.client.shell.test_hardening import SORRY, Both, hardened


async def test_an_update_into_a_line_just_cut_is_no_failure_to_tell_of(monkeypatch) -> None:
    """A tab that is loaded anew locks itself at the very moment at which nobody hears it."""
    async with hardened(Both) as (stage, facts):
        line = stage.page.session.connection
        monkeypatch.setattr(line, LINE, None, raising=False)
        monkeypatch.setattr(line, "send_message", None)
        facts.number = 9
        await stage.settle()
        monkeypatch.undo()
        await stage.lose_connection()
        await stage.reconnect()

        assert not stage.says(SORRY)
        assert "fragile 9" in stage.texts()


def test_flet_still_calls_its_line_to_a_tab_so() -> None:
    assert LINE.removeprefix("_FletApp") in Path(inspect.getfile(FletApp)).read_text("utf-8")
