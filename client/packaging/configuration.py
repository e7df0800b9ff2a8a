"""The packed `pyproject.toml`: the repository's, with the identity of a profile laid over it."""

import copy
import tomllib
from typing import Any, Final

from client.packaging.plan import Plan

LINK_HOST: Final = "open"
FOR_THE_MOCK: Final = frozenset({"fastjsonschema", "fpdf2"})
"""What only the mock portal needs: a package without it does without them."""
_NOT_ON_PHONES: Final = frozenset({"uvicorn", "starlette"})
"""The browser preview serves with them; a phone has none, and only a mock inside needs them."""


def project_of(plan: Plan) -> dict[str, Any]:
    return tomllib.loads((plan.root / "pyproject.toml").read_text("utf-8"))


def packed(project: dict[str, Any], plan: Plan) -> dict[str, Any]:
    """What is read by `flet build` and nothing else of the file."""
    told = project["project"]
    return {
        "project": {
            **{key: told[key] for key in ("name", "version", "description", "requires-python")},
            "dependencies": dependencies(project, plan),
        },
        "tool": {"flet": _flet(copy.deepcopy(project["tool"]["flet"]), plan)},
    }


def dependencies(project: dict[str, Any], plan: Plan) -> list[str]:
    every: list[str] = project["project"]["dependencies"]
    left_out = frozenset[str]() if plan.has_portal else FOR_THE_MOCK
    if plan.target.is_phone and not plan.has_portal:
        left_out |= _NOT_ON_PHONES
    return [line for line in every if name_in(line) not in left_out]


def name_in(requirement: str) -> str:
    """Of `name==1.0; marker`, as the index writes it."""
    head = requirement.partition(";")[0].partition("==")[0].partition("[")[0]
    return head.strip().lower().replace("_", "-")


def _flet(flet: dict[str, Any], plan: Plan) -> dict[str, Any]:
    scheme = plan.bundle_id
    link = {"scheme": scheme, "host": LINK_HOST}
    flet.update(
        bundle_id=plan.bundle_id,
        product=plan.profile.title,
        artifact=plan.artifact,
        build_number=plan.build_number,
    )
    flet["app"] = {"module": "main", "exclude": ["pyproject.toml"]}
    flet["android"]["deep_linking"] = link
    flet["ios"]["deep_linking"] = link
    flet["macos"]["info"]["CFBundleURLTypes"] = [
        {
            "CFBundleTypeRole": "Editor",
            "CFBundleURLName": plan.bundle_id,
            "CFBundleURLSchemes": [scheme],
        }
    ]
    return flet
