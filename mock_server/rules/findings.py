"""What stands in the way of a service, said at once and with the way out, in three languages."""

from typing import Any

from mock_server.world.data import table

Finding = dict[str, Any]


def found(code: str, *place: str | int, **values: str) -> Finding:
    """`place` leads to the answer: a field, and where it holds several, which one.

    Raises `KeyError` for a code nobody has written a sentence for.
    """
    said = table("findings")[code]
    return {
        "pointer": "/" + "/".join(map(str, place)),
        "code": code,
        "text": _filled(said, values),
        "way_out": _way_out(said.get("way_out"), values),
    }


def _way_out(said: Any, values: dict[str, str]) -> Any:
    if said is None:
        return None
    return {"text": _filled(said, values), "service": said.get("service")}


def _filled(said: dict[str, Any], values: dict[str, str]) -> dict[str, str]:
    return {language: said[language].format_map(values) for language in ("az", "en", "ru")}
