"""The licences of what ships, as the app shows them: gathered when it is packed."""

import json
from typing import Any, Final

from client.device.parts import part_of
from client.packaging.closure import closure
from client.packaging.configuration import dependencies
from client.packaging.plan import Plan

PARTS: Final = "client/parts.json"


def written(plan: Plan, project: dict[str, Any]) -> dict[str, bytes]:
    """Files that are made for one package, by their path in it."""
    found = closure(dependencies(project, plan), plan.target).found
    parts = [part_of(one.distribution).as_record() for one in found]
    return {PARTS: json.dumps(parts, ensure_ascii=False).encode()}
