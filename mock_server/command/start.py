"""Puts the portal together and runs it: 0 when it ended as asked, 2 when it could not begin."""

import logging
import os
import secrets
import sys
from collections.abc import Sequence

from mock_server.app import create_app
from mock_server.command import console
from mock_server.command.arguments import Arguments, arguments
from mock_server.command.serving import PortTaken, listening, serve
from mock_server.pages.words import Say
from mock_server.world import Clock, NotAWorld, World, open_world
from mock_server.world.keeping import WorldInUse, kept_to_ourselves

_FAILED = 2


def main(given: Sequence[str] | None = None) -> int:
    told = arguments(given, os.environ)
    say = Say(told.language)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        with kept_to_ourselves(told.file):
            _run(told, say)
    except PortTaken as error:
        return _failed(say("console.port_taken", address=_named(told), why=error))
    except WorldInUse:
        return _failed(say("console.in_use", file=told.file))
    except (NotAWorld, OSError) as error:
        return _failed(say("console.bad_file", file=told.file, why=error))
    return 0


def _run(told: Arguments, say: Say) -> None:
    world = _world(told)
    try:
        # The port first: nothing is said before it is ours.
        with listening(told.host, told.port) as listener:
            token = secrets.token_urlsafe(24)
            app = create_app(world, control_token=token, hosts=(told.host,))
            address = f"http://{_in_url(told.host)}:{listener.getsockname()[1]}"
            _introduce(told, say, world, address, f"{address}/__mock/?token={token}")
            serve(app, listener, until_stdin_closes=told.until_stdin_closes)
    finally:
        world.save()
        world.store.close()


def _introduce(told: Arguments, say: Say, world: World, address: str, control: str) -> None:
    if told.announce:
        console.announce(sys.stdout, address, control)
        return
    if told.is_open_to_others:
        sys.stderr.write(f"\033[31m{say('console.open_to_others')}\033[0m\n")
    kept = str(told.file) if told.file else say("console.memory")
    console.introduce(sys.stdout, say, world, address, control, kept)


def _world(told: Arguments) -> World:
    """A clock that is told counts from there on; else time goes on from where it was."""
    if told.clock is None:
        return open_world(told.file, told.seed)
    clock = Clock()
    clock.set(told.clock)
    return open_world(told.file, told.seed, clock=clock)


def _named(told: Arguments) -> str:
    return f"{_in_url(told.host)}:{told.port}"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _failed(line: str) -> int:
    sys.stderr.write(f"mygov-portal: {line}\n")
    return _FAILED
