"""What goes wrong on the way between client and portal, by the tester's rules."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused
from mock_server.middleware.faults import COLLECTION
from mock_server.problems import TITLES
from mock_server.rules.faults import FAULT_SCHEMA, Fault, fault_from, record_of


def listed(desk: Desk, _: Given) -> Any:
    return {"faults": desk.world.store.records(COLLECTION, "")}


def add(desk: Desk, given: Given) -> Any:
    ident = f"f{desk.world.chance.ident()[:8]}"
    fault = _sound(fault_from({**given, "id": ident}))
    desk.world.store.put(COLLECTION, "", ident, record_of(fault))
    return record_of(fault)


def _sound(fault: Fault) -> Fault:
    if fault.code is not None and fault.code not in TITLES:
        raise Refused(422, "validation_failed", ("/body/code", "is not a code of this portal"))
    if fault.last_call is not None and fault.last_call < fault.first_call:
        raise Refused(422, "validation_failed", ("/body/last_call", "is before the first call"))
    return fault


def drop(desk: Desk, given: Given) -> Any:
    if not desk.world.store.remove(COLLECTION, "", given["fault"]):
        raise Refused(404, "not_found")
    return listed(desk, given)


def clear(desk: Desk, given: Given) -> Any:
    with desk.world.store.transaction():
        for fault in desk.world.store.records(COLLECTION, ""):
            desk.world.store.remove(COLLECTION, "", fault["id"])
    return listed(desk, given)


acts = (
    Act("faults", "GET", "/faults", "The rules in force", listed),
    Act("fault.add", "POST", "/faults", "Add a rule", add, dict(FAULT_SCHEMA)),
    Act("fault.drop", "DELETE", "/faults/{fault}", "Take a rule away", drop),
    Act("faults.clear", "DELETE", "/faults", "Take all rules away", clear),
)
