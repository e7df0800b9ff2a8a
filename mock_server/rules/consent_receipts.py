"""What proves a decision: the head of the history, and a receipt, both signed (CON-01, CON-05)."""

from typing import Any, Final

from mock_server.rules.digests import base64url, derived
from mock_server.rules.signing import signed
from mock_server.world import World
from mock_server.world.consenting import chain, records
from mock_server.world.consenting.tables import recipient

Record = dict[str, Any]

HEAD: Final = "consent-head+jwt"
RECEIPT: Final = "consent-receipt+jwt"
VERSION: Final = "1"


def head(world: World, fin: str) -> str:
    """How long this citizen's history is and where it ends, as of now."""
    last, count = chain.head(world, fin)
    claims = {
        "sub": subject(world, fin),
        "head": last,
        "count": count,
        "iat": int(world.clock.timestamp()),
    }
    return signed(world, claims, HEAD)


def subject(world: World, fin: str) -> str:
    """The citizen, as ID tokens name them."""
    return base64url(derived(world, "subject", fin)[:16])


def receipt(world: World, fin: str, one: Record) -> str:
    """Everything that was decided, in words and in fields."""
    claims = {
        "sub": subject(world, fin),
        "iat": int(world.clock.timestamp()),
        "version": VERSION,
        "consent": told(world, fin, one),
    }
    return signed(world, claims, RECEIPT)


def told(world: World, fin: str, one: Record) -> Record:
    decided = _decision(world, fin, one)
    who = recipient(world, one["recipient"])
    languages = ("az", "en", "ru")
    return {
        "id": one["id"],
        "number": one["number"],
        "decision": "refused" if one["state"] == "refused" else "allowed",
        "citizen": one["subject"]["name"],
        "on_behalf_of_child": one["subject"]["kind"] == "child",
        "recipient": {name: who[name] for name in ("legal_name", "trade_name", "voen", "sector")},
        "provider": one["data_set"]["register"]["name"],
        "data_set": one["data_set"]["name"],
        "attributes": [item["label"] for item in one["data_set"]["attributes"]],
        "purpose": one["purpose"]["text"],
        "legal_note": one["legal_note"],
        "valid_from": one["valid_from"],
        "valid_to": one["valid_to"],
        "frequency": one["frequency"],
        "max_uses": one["max_uses"],
        "decided_at": one["decided_at"],
        "method": one["method"],
        "device": one["device"],
        "language": one["language"],
        "text": {language: records.shown_text(one, language) for language in languages},
        "text_sha256": one["text_sha256"],
        "event_seq": decided["seq"],
        "event_hash": decided["hash"],
    }


def _decision(world: World, fin: str, one: Record) -> Record:
    """The event of the citizen's yes or no. Raises `LookupError` where none was."""
    for event in chain.events(world, fin):
        if event["consent"] == one["id"] and event["state"] in ("active", "refused"):
            return event
    raise LookupError(one["id"])
