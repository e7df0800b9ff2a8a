"""Məşğulluq: contracts, and what the tax service knows."""

from collections.abc import Iterator
from typing import Any

from mock_server.world.data import same, text
from mock_server.world.facts import Job, Life
from mock_server.world.writing import code, day, entry, item, money, translated, yes_no

Record = dict[str, Any]


def _work(life: Life) -> list[Record]:
    return [
        entry(f"job-{index}", same(job.employer), _job_items(job))
        for index, job in enumerate(life.jobs)
    ]


def _job_items(job: Job) -> Iterator[Record]:
    yield item("position", translated(job.position))
    yield item("employer_voen", code(job.voen))
    yield item("contract_number", code(job.contract))
    yield item("employed_since", day(job.since))
    if job.until:
        yield item("employed_until", day(job.until))
    else:
        yield item("salary", money(job.salary), sensitive=True)


def _tax(life: Life) -> list[Record]:
    if life.voen is None:
        return []
    since = life.cars[0].certificate.issued if life.cars else life.start
    items = (
        item("voen", code(life.voen)),
        item("taxpayer_kind", translated(text("term.sole_trader"))),
        item("tax_regime", translated(text("term.simplified_tax"))),
        item("registered_since", day(since)),
        item("vat_payer", yes_no(yes=False)),
        item("tax_debt", money(18_450), sensitive=True),
    )
    return [entry("taxpayer", None, items)]


WRITERS = {"work": _work, "tax": _tax}
