"""What the command is told: checked here, so that a mistake is one clear line."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from mock_server.world.clock import BAKU
from mock_server.world.seeding import DEFAULT_SEED

MEMORY: Final = "memory"
LANGUAGES: Final = ("az", "en", "ru")
_LAST_PORT: Final = 65_535
_LARGEST_SEED: Final = 2**53


@dataclass(frozen=True, slots=True)
class Arguments:
    host: str
    is_open_to_others: bool
    port: int
    """0: any free one."""
    seed: int | None
    """`None`: the one the file was begun from."""
    clock: datetime | None
    """`None`: time goes on from where it was."""
    file: Path | None
    """`None`: in memory."""
    language: str
    announce: bool
    until_stdin_closes: bool


def arguments(given: Sequence[str] | None, environment: Mapping[str, str]) -> Arguments:
    """Ends the program with 2, and one line, for what cannot be meant."""
    parser = _parser()
    told = parser.parse_args(given)
    is_open = not _is_loopback(told.host)
    if is_open and not told.i_know_this_is_a_test_server:
        parser.error(
            f"--host {told.host} lets other machines in; "
            "if that is meant, add --i-know-this-is-a-test-server"
        )
    return Arguments(
        host=told.host,
        is_open_to_others=is_open,
        port=told.port,
        seed=told.seed,
        clock=told.clock,
        file=_file(told.db, told.seed),
        language=told.lang or _spoken(environment),
        announce=told.announce,
        until_stdin_closes=told.until_stdin_closes,
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> "None":  # type: ignore[override] - it never returns
        self.exit(2, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="mygov-portal",
        description="A mock of a citizen's portal. Everybody who lives in it is invented.",
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to serve (default: %(default)s)")
    add("--port", type=_port, default=8000, help="0 takes any free one (default: %(default)s)")
    add("--seed", type=_seed, help=f"which people live in it (default: {DEFAULT_SEED})")
    add("--clock", type=_moment, help="what time it is there, e.g. 2026-03-02T09:00")
    add("--db", default="", metavar="FILE", help=f'where the world is kept, or "{MEMORY}"')
    add("--lang", choices=LANGUAGES, help="the language of this console")
    add("--announce", action="store_true", help="say the addresses as one line of JSON")
    add("--until-stdin-closes", action="store_true", help="end with the program that started it")
    add("--i-know-this-is-a-test-server", action="store_true", help="serve other machines too")
    return parser


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _port(text: str) -> int:
    return _number(text, _LAST_PORT, "is no port")


def _seed(text: str) -> int:
    return _number(text, _LARGEST_SEED, "is no seed: a whole number is needed")


def _number(text: str, most: int, wrong: str) -> int:
    if not (text.isascii() and text.isdecimal()) or int(text[:20]) > most:
        raise argparse.ArgumentTypeError(f"{text!r} {wrong}")
    return int(text)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        wrong = f"{text!r} is no moment; write 2026-03-02T09:00 or 2026-03-02T09:00+04:00"
        raise argparse.ArgumentTypeError(wrong) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=BAKU)


def _file(told: str, seed: int | None) -> Path | None:
    """Each seed has a file of its own, so that another seed is no quarrel with the last."""
    if told == MEMORY:
        return None
    if told:
        return Path(told)
    name = f"world-{DEFAULT_SEED if seed is None else seed}.sqlite3"
    return user_data_path("mygov-portal", appauthor=False) / name


def _spoken(environment: Mapping[str, str]) -> str:
    """As the terminal speaks, else English: it is testers who read this."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next(filter(None, (environment.get(name) for name in names)), "")
    return locale[:2] if locale[:2] in LANGUAGES else "en"
