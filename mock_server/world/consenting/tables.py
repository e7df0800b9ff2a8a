"""Who may ask (recipients), for which data (sets), for what (offers); testers may turn them."""

from typing import Any, Final

from mock_server.world.data import table
from mock_server.world.world import World
from mock_server.world.writing import institution

Record = dict[str, Any]

RECIPIENTS: Final = "recipients"
DATA_SETS: Final = "data_sets"


def publish(world: World) -> None:
    """The world begins."""
    for one in table("recipients"):
        world.store.put(RECIPIENTS, "", one["id"], one)
    for one in table("data_sets"):
        world.store.put(DATA_SETS, "", one["id"], one)


def offers() -> list[Record]:
    return table("consent_offers")


def offer(ident: str) -> Record | None:
    return next((one for one in offers() if one["id"] == ident), None)


def recipient(world: World, ident: str) -> Record:
    """As the contract shows it. Raises `KeyError` for nobody the Consent System knows."""
    known = world.store.get(RECIPIENTS, "", ident)
    if known is None:
        raise KeyError(ident)
    told = {name: value for name, value in known.items() if name != "id"}
    return {"institution": institution(ident), **told}


def data_set(world: World, ident: str) -> Record:
    """Raises `KeyError`."""
    known = world.store.get(DATA_SETS, "", ident)
    if known is None:
        raise KeyError(ident)
    return known
