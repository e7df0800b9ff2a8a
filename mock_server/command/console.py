"""What the command says to the person who started it."""

import json
from typing import TextIO

from mock_server.pages.words import Say
from mock_server.world import World
from mock_server.world.accounts import all_accounts


def announce(out: TextIO, address: str, control: str) -> None:
    """One line for the program that started us."""
    _say(out, json.dumps({"address": address, "control": control}))


def introduce(out: TextIO, say: Say, world: World, address: str, control: str, kept: str) -> None:
    _say(out, f"{say('console.title')}\n")
    for label, value in (
        ("console.address", address),
        ("console.control", control),
        ("console.kept", kept),
        ("console.clock", f"{world.clock.now():%Y-%m-%d %H:%M}"),
    ):
        _say(out, f"  {say(label):<16} {value}")
    _say(out, f"\n{say('console.people')}\n")
    columns = (say("console.fin"), say("console.password"), say("console.code"))
    _say(out, "  {:<8} {:<18} {:<8} {}".format(*columns, say("console.story")))
    for account in all_accounts(world):
        secret = (account["fin"], account["password"], account["standing_code"])
        story = account["story"][say.language]
        _say(out, "  {:<8} {:<18} {:<8} {}".format(*secret, story))
    _say(out, f"\n{say('console.end')}")


def _say(out: TextIO, line: str) -> None:
    out.write(f"{line}\n")
    out.flush()
