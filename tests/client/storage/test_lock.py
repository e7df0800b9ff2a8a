"""One writer at a time, also when the other one is killed."""

import subprocess
import sys

import pytest

from client.storage.lock import locked

HOLD = """
import asyncio, sys
from pathlib import Path
from client.storage.lock import locked
async def main():
    async with locked(Path(sys.argv[1]), 1) as got:
        print(got, flush=True)
        sys.stdin.read()
asyncio.run(main())
"""


@pytest.fixture
def other(tmp_path):
    """Another process that holds the lock."""
    holding = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-c", HOLD, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holding.stdout.readline() == "True\n"
    yield holding
    holding.kill()
    holding.communicate()


@pytest.mark.usefixtures("other")
@pytest.mark.requirement("AUTH-09", "REL-18")
async def test_what_another_process_holds_is_waited_for_and_not_taken(tmp_path):
    async with locked(tmp_path / "lock", 0.1) as got:
        assert not got


@pytest.mark.requirement("REL-18")
async def test_a_killed_process_holds_nothing(other, tmp_path):
    other.kill()

    async with locked(tmp_path / "lock", 5) as got:
        assert got


async def test_a_place_where_no_lock_can_lie_is_said(tmp_path):
    (tmp_path / "file").touch()

    async with locked(tmp_path / "file" / "lock", 0.1) as got:
        assert not got


async def test_where_nobody_else_can_come_nothing_is_locked():
    async with locked(None, 0.1) as got:
        assert got
