"""The wheel and the layout of a long page, as a window would tell of them."""

from tests.mirror import Node, every_node
from tests.stage import Stage

ROW = 72.0
ROOM = 800.0
WIDTH = 380.0


async def read_on(stage: Stage, at: float) -> None:
    """Scrolled there; blocks that came up tell their height, as Flutter's layout does."""
    page = next(node for node in _nodes(stage) if node.get("on_scroll"))
    told = {
        "event_type": "update",
        "pixels": at,
        "min_scroll_extent": 0.0,
        "max_scroll_extent": 10.0**6,
        "viewport_dimension": ROOM,
    }
    await stage.client.fire(page["_i"], "scroll", told)
    for block in _blocks(stage):
        height = ROW * len(_rows(block))
        await stage.client.fire(block["_i"], "size_change", {"w": WIDTH, "h": height})


def drawn_rows(stage: Stage) -> list[str]:
    return [name for block in _blocks(stage) for name in _rows(block)]


def _blocks(stage: Stage) -> list[Node]:
    return [node for node in _nodes(stage) if str(node.get("key", "")).startswith("block-")]


def _rows(block: Node) -> list[str]:
    return [node["identifier"] for node in every_node(block) if node.get("identifier") is not None]


def _nodes(stage: Stage) -> list[Node]:
    return list(every_node(stage.client.mirror.on_screen()))
