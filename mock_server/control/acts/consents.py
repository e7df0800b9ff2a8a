"""The recipient's part in a consent, and a portal that lies: what a tester does to both."""

from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import consent_recipients, consent_tampering
from mock_server.rules.consents import NothingThere
from mock_server.rules.machine import IllegalMove
from mock_server.world.consenting import records, tables

_TEXT: Final = {"type": "string"}


def recipients(desk: Desk, _: Given) -> Any:
    store = desk.world.store
    return {
        "recipients": store.records(tables.RECIPIENTS, ""),
        "data_sets": store.records(tables.DATA_SETS, ""),
        "offers": tables.offers(),
    }


def ask(desk: Desk, given: Given) -> Any:
    try:
        request = consent_recipients.ask(desk.world, given["fin"], given["offer"])
    except NothingThere:
        raise Refused(404, "not_found") from None
    return {"request": request}


def ask_many(desk: Desk, given: Given) -> Any:
    """Thirty at once, as on a day of a sale."""
    offers = [one["id"] for one in tables.offers() if not one["for_child"]]
    made = [
        ask(desk, {"fin": given["fin"], "offer": offers[turn % len(offers)]})["request"]
        for turn in range(given.get("count", 30))
    ]
    return {"requests": made}


def query(desk: Desk, given: Given) -> Any:
    """Allowed or not, it is in the citizen's log (CON-03)."""
    try:
        return consent_recipients.query(
            desk.world, given["recipient"], given["fin"], given["data_set"]
        )
    except NothingThere:
        raise Refused(404, "not_found") from None
    except consent_recipients.NoConsent:
        raise Refused(403, "no_consent") from None


def licence(desk: Desk, given: Given) -> Any:
    try:
        consent_recipients.turn_licence(desk.world, given["recipient"], given["licence"])
    except NothingThere:
        raise Refused(404, "not_found") from None
    return recipients(desk, {})


def change_data_set(desk: Desk, given: Given) -> Any:
    items = [key.strip() for key in given["items"].split(",") if key.strip()]
    try:
        consent_recipients.change_data_set(desk.world, given["data_set"], items)
    except NothingThere:
        wrong = ("/body/items", "must be keys of items that registers hold")
        raise Refused(404, "not_found", wrong) from None
    return recipients(desk, {})


def acknowledge(desk: Desk, given: Given) -> Any:
    return _answered(desk, given, consent_recipients.acknowledge)


def erased(desk: Desk, given: Given) -> Any:
    return _answered(desk, given, consent_recipients.confirm_erasure)


def _answered(desk: Desk, given: Given, answer: Any) -> Any:
    try:
        answer(desk.world, given["consent"])
    except NothingThere:
        raise Refused(404, "not_found") from None
    except (consent_recipients.NotRevoked, IllegalMove):
        raise Refused(409, "conflict", ("/path/consent", "has nothing to answer")) from None
    return listed(desk, {})


def listed(desk: Desk, given: Given) -> Any:
    wanted = given.get("fin")
    names = ("id", "number", "state", "request", "recipient", "revocation", "uses")
    return {
        "consents": [
            {"fin": fin, "data_set": one["data_set"]["id"], "purpose": one["purpose"]["code"]}
            | {name: one[name] for name in names}
            for fin, one in desk.world.store.everybody(records.COLLECTION)
            if wanted in (None, fin)
        ]
    }


def tamper(desk: Desk, given: Given) -> Any:
    try:
        consent_tampering.tamper(desk.world, given["fin"], given["way"])
    except consent_tampering.NothingThere:
        raise Refused(404, "not_found") from None
    return {"way": given["way"]}


acts = (
    Act("recipients", "GET", "/recipients", "Who may ask, for what data, for what", recipients),
    Act("consents", "GET", "/consents", "Consents and requests", listed, taking(fin=_TEXT)),
    Act(
        "consent.ask",
        "POST",
        "/consents/ask",
        "A recipient asks a citizen for consent",
        ask,
        taking(("fin", "offer"), fin=_TEXT, offer=_TEXT),
    ),
    Act(
        "consent.ask_many",
        "POST",
        "/consents/ask-many",
        "Many requests at once",
        ask_many,
        taking(("fin",), fin=_TEXT, count={"type": "integer", "minimum": 1, "maximum": 60}),
    ),
    Act(
        "consent.query",
        "POST",
        "/recipients/{recipient}/query",
        "A recipient asks a register for a citizen's data; 403 no_consent is logged too",
        query,
        taking(("fin", "data_set"), fin=_TEXT, data_set=_TEXT),
    ),
    Act(
        "recipient.licence",
        "PUT",
        "/recipients/{recipient}",
        "Give a licence, suspend it, or let the recipient leave the portal",
        licence,
        taking(("licence",), licence={"enum": list(consent_recipients.LICENCES)}),
    ),
    Act(
        "data_set.change",
        "PUT",
        "/data-sets/{data_set}",
        "Change what a data set holds: those who allowed the old one are asked again",
        change_data_set,
        taking(("items",), items=_TEXT),
    ),
    Act(
        "consent.acknowledge",
        "POST",
        "/consents/{consent}/acknowledge",
        "The recipient has heard of the withdrawal",
        acknowledge,
    ),
    Act(
        "consent.erased",
        "POST",
        "/consents/{consent}/erased",
        "The recipient confirms that it erased what it had",
        erased,
    ),
    Act(
        "consent.tamper",
        "POST",
        "/consents/tamper",
        "Spoil a citizen's history: changed, shortened or forked",
        tamper,
        taking(("fin", "way"), fin=_TEXT, way={"enum": list(consent_tampering.WAYS)}),
    ),
)
