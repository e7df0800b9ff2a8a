"""A world begins: people, registers, papers and texts, the same for the same seed and day."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from mock_server.world import (
    accounts,
    bills,
    certificates,
    directory,
    inquiries,
    mail,
    population,
    registers,
    represented,
    services,
    sources,
    using,
    video,
)
from mock_server.world.alphabet import sorting
from mock_server.world.chance import Chance
from mock_server.world.clock import Clock
from mock_server.world.consenting import settling as consents
from mock_server.world.consenting import tables
from mock_server.world.data import table
from mock_server.world.disagreements import disagreements
from mock_server.world.facts import Life
from mock_server.world.legal_texts import accept_first, publish_first
from mock_server.world.lives import lives
from mock_server.world.papers import Written, papers
from mock_server.world.sections import entries
from mock_server.world.store import NotAWorld, Store
from mock_server.world.truths import COLLECTION as TRUTHS
from mock_server.world.truths import truths
from mock_server.world.world import World
from mock_server.world.writing import section, section_ref

DEFAULT_SEED = 42
_SETTLING: Final[tuple[Callable[[World, Life], None], ...]] = (
    accept_first,
    inquiries.settle,
    bills.settle,
    mail.settle,
    population.settle,
    consents.settle,
    using.settle,
    sources.settle,
    represented.settle,
    video.settle,
)
"""What each area gives a person who moves in; a line an area. Draw from a stream of its own."""


def open_world(
    path: Path | None = None,
    seed: int | None = None,
    *,
    clock: Clock | None = None,
    key: bytes | None = None,
) -> World:
    """Goes on with the world in the file, or begins one there, or in memory without a path.

    A clock that is handed in stays as it is; without one, time goes on from where it was.
    `key` makes even tokens repeat; it is for tests. Raises `NotAWorld`, also for a file that
    was begun from another seed.
    """
    store = Store(path)
    chance = Chance(DEFAULT_SEED if seed is None else seed, key)
    world = World(store, clock or Clock(), chance)
    saved = store.get("meta", "", "world")
    if saved is None:
        _begin(world)
    elif seed not in (None, saved["seed"]):
        store.close()
        raise NotAWorld(f"{path} was begun from seed {saved['seed']}, not from {seed}")
    else:
        world.resume(with_clock=clock is None)
    return world


def reset(world: World, seed: int | None = None) -> None:
    """Everything begins again, from today on the world's clock."""
    if seed is not None:
        world.chance.seed = seed
    world.turn()
    with world.store.transaction():
        world.store.empty()
        _begin(world)


def _begin(world: World) -> None:
    store = world.store
    with store.transaction():
        store.put("portal", "", "info", table("portal"))
        offered = services.services()
        for one in sorted(table("institutions"), key=lambda one: sorting(one["name"]["az"])):
            store.put("institutions", "", one["id"], directory.participant(one))
            store.put("institution_details", "", one["id"], directory.detail(one, offered))
        for one in registers.registers():
            store.put(registers.COLLECTION, "", one["id"], one)
        services.publish(world)
        publish_first(store)
        tables.publish(world)
        for life in lives(world.chance, world.clock.today()):
            _settle(world, life)
        world.save()


def _settle(world: World, life: Life) -> None:
    """One person moves in, with everything the registers hold of them."""
    store, fin, key = world.store, life.person.fin, life.persona.key
    account = accounts.account(life, world.chance.stream(f"account/{key}"))
    store.put(accounts.COLLECTION, "", fin, account)
    entered_at = f"{life.start - timedelta(days=20)}T09:00:00+04:00"
    held = dict(entries(life))
    for ident, written in held.items():
        store.put("section_refs", fin, ident, section_ref(ident))
        others = disagreements(life, ident, world.chance.stream(f"disagreements/{key}"))
        store.put("sections", fin, ident, section(ident, written, entered_at, others))
    for ident, right in truths(life, world.chance.stream(f"truths/{key}"), entered_at):
        store.put(TRUTHS, fin, ident, right)
    for paper in papers(life, world.chance.stream(f"papers/{key}")):
        _hand_out(store, fin, paper, held)
    for settle in _SETTLING:
        settle(world, life)


def _hand_out(
    store: Store, fin: str, paper: Written, held: dict[str, list[dict[str, Any]]]
) -> None:
    ident, certificate = paper.document["id"], paper.certificate
    certificates.keep(store, fin, paper.document, paper.fields, mrz=paper.mrz)
    if certificate is not None:
        made_at = f"{paper.document['issued_on']}T09:00:00+04:00"
        content = certificates.content(None, held[certificate.section], made_at)
        certificates.certify(store, fin, ident, certificate.code, content)
