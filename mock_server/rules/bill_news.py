"""What follows from a bill's way: a message that opens it, and the register of fines (R-6.2)."""

from datetime import date
from typing import Any, Final, Literal

from mock_server.rules import inbox
from mock_server.world import World
from mock_server.world.amounts import money_of
from mock_server.world.data import Text, same, table, text
from mock_server.world.sections.transport import FINE_STATES
from mock_server.world.writing import translated

Record = dict[str, Any]
News = Literal["sent", "paid", "refunded"]

_FINES: Final = "fines"
_SECTIONS: Final = "sections"


def tell(world: World, fin: str, bill: Record, what: News) -> None:
    """By its payee. Only what is still to be paid has a last day."""
    to_pay = what == "sent"
    inbox.deliver(
        world,
        fin,
        sender=bill["payee"]["id"],
        category="payment",
        subject=_said(what, "subject", bill),
        text=_said(what, "text", bill),
        reference=bill["number"],
        deadline=date.fromisoformat(bill["due_on"]) if to_pay else None,
        concerns=None if bill["concerns"]["self"] else same(bill["concerns"]["name"]),
        actions=[inbox.act("pay" if to_pay else "open", "bill", bill["id"])],
    )


def write_down(world: World, fin: str, bill: Record) -> None:
    """The road police's register says what became of the money for a fine."""
    held = world.store.get(_SECTIONS, fin, _FINES)
    if bill["kind"] != "fine" or held is None:
        return
    state = translated(text(FINE_STATES[bill["state"]]))
    entries = [
        _with_state(one, state) if _is_of(one, bill["number"]) else one for one in held["entries"]
    ]
    world.store.put(_SECTIONS, fin, _FINES, {**held, "entries": entries})


def _is_of(entry: Record, number: str) -> bool:
    return any(
        one["key"] == "protocol" and one["value"]["text"] == number for one in entry["items"]
    )


def _with_state(entry: Record, state: Record) -> Record:
    items = [
        {**one, "value": state} if one["key"] == "fine_state" else one for one in entry["items"]
    ]
    return {**entry, "items": items}


def _said(what: News, part: str, bill: Record) -> Text:
    amount, words = money_of(bill["qepik"]), table("deed_news")[f"bill_{what}"][part]
    return {
        language: sentence.format(
            title=bill["title"][language], number=bill["number"], amount=amount
        )
        for language, sentence in words.items()
    }
