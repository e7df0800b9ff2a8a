"""`python -m tests.benchmarks`: ratios from one run, each with its aim. Nothing is asserted."""

import asyncio
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import httpx

from tests.benchmarks import gateway, imports, long_lists, portal, screen
from tests.benchmarks.bare import bare
from tests.benchmarks.measuring import Result
from tests.browser import chromium
from tests.contract.citizen import come_in, line_over
from tests.running import ROOT, RunningPortal, running_portal, running_preview


def main() -> int:
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        _tell(portal.start(home / "starts"))
        running = stack.enter_context(running_portal(home / "portal"))
        for result in asyncio.run(_as_a_citizen(running, home)):
            _tell(result)
        app = stack.enter_context(running_preview(home / "app", running.address))
        empty = stack.enter_context(bare("page", str(ROOT / "assets"), home / "empty"))
        _tell(screen.first(stack.enter_context(chromium()), app, empty))
        _tell(imports.first_frame())
    for result in asyncio.run(long_lists.reading()):
        _tell(result)
    return 0


async def _as_a_citizen(running: RunningPortal, home: Path) -> list[Result]:
    async with line_over(address=running.address) as line:
        await come_in(line, running.address, running.persona(0))
        exchange = line.exchange._asks
        credential = await exchange._access.credential()
        body = home / "documents.json"
        headers = credential.signs(_question()).headers
        body.write_bytes(httpx.get(running.address + portal.PATH, headers=headers).content)
        with bare("bytes", str(body), home / "bare") as yardstick:
            results = portal.reading(running.address, yardstick, credential)
        return [*results, await gateway.reading(running.address, exchange, credential)]


def _question():
    return portal.Request("GET", portal.PATH)


def _tell(result: Result) -> None:
    print(result.line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
