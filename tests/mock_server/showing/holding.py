"""A citizen who shows a document at the whole portal."""

from typing import Any

from tests.doubles.oauth import OAuthClient


def the_first_of(portal: Any, persona: str = "complete") -> dict[str, Any]:
    return portal.world.store.records("documents", portal.account(persona)["fin"])[0]


def taken_away(portal: Any, persona: str = "complete") -> None:
    fin = portal.account(persona)["fin"]
    portal.world.store.remove("documents", fin, the_first_of(portal, persona)["id"])


async def shown_by(citizen: OAuthClient, document: dict[str, Any]) -> dict[str, Any]:
    answer = await citizen.call("POST", f"/documents/{document['id']}/presentation")
    assert answer.status_code == 201, answer.text
    return answer.json()
