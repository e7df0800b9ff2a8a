"""The client's gateway against bare httpx: the same question to the same portal."""

import asyncio
import json
import statistics
import time

import httpx

from client.portal.contract import ContractPortal
from client.portal.signed import Credential, SignedExchange
from client.portal.wire import Request
from tests.benchmarks.measuring import Result

PATH = "/documents"
BATCH = 20
ROUNDS = 25


async def reading(portal: str, exchange: SignedExchange, credential: Credential) -> Result:
    """Signed, sent, judged, decoded / sent, parsed. Without memory: both get the whole list."""
    gateway = ContractPortal(exchange)
    async with httpx.AsyncClient(base_url=portal, trust_env=False) as bare:
        pairs = [(await _through(gateway), await _past(bare, credential)) for _ in range(ROUNDS)]
    ours, base = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    return Result(
        "gateway: signed, checked, decoded / bare httpx",
        statistics.median(a / b for a, b in pairs),
        1.2,
        "x",
        f"{ours:.2f} ms against {base:.2f} ms",
    )


async def _through(gateway: ContractPortal) -> float:
    begun = time.perf_counter()
    for _ in range(BATCH):
        await gateway.documents()
    return (time.perf_counter() - begun) / BATCH


async def _past(bare: httpx.AsyncClient, credential: Credential) -> float:
    proven = [credential.signs(Request("GET", PATH)).headers for _ in range(BATCH)]
    await asyncio.sleep(0)
    begun = time.perf_counter()
    for headers in proven:
        json.loads((await bare.get(PATH, headers=headers)).content)
    return (time.perf_counter() - begun) / BATCH
