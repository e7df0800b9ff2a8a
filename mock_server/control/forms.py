"""What the control room's forms send: a key at the door, or an act, and then back to the page."""

import re
from collections.abc import Callable, Coroutine
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import fastjsonschema
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mock_server.answers import problem
from mock_server.control.access import has_entered, is_own_form
from mock_server.control.acts import ACTS, checks
from mock_server.control.api import typed
from mock_server.control.desk import Act, Desk, Refused
from mock_server.control.rooms import DRAWN, admitted
from mock_server.middleware.bodies import Unreadable, form_fields
from mock_server.pages.control.room import ROOT
from mock_server.pages.senders import comes_from_here

_HOME: Final = f"{ROOT}/people"
_PLACES: Final = frozenset(f"{ROOT}/{name}" for name in DRAWN)

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


def door_form(desk: Desk) -> Endpoint:
    async def enter(request: Request) -> Response:
        fields = await _fields(request)
        if fields is None or not comes_from_here(request):
            return problem(request, 403, "not_allowed")
        onward = _back(fields.get("back", ""))
        return admitted(request, desk, fields.get("token", ""), onward)

    return enter


def act_form(desk: Desk) -> Endpoint:
    async def do(request: Request) -> Response:
        fields = await _fields(request)
        if not has_entered(request, desk):
            return problem(request, 401, "unauthenticated")
        if fields is None or not is_own_form(request, desk, fields.pop("form_key", "")):
            return problem(request, 403, "not_allowed")
        act = ACTS.get(request.path_params["act"])
        if act is None or act.method == "GET":
            return problem(request, 404, "not_found")
        back = _back(fields.pop("back", ""))
        return RedirectResponse(_with(back, _outcome(desk, act, checks()[act.name], fields)), 303)

    return do


def _outcome(
    desk: Desk, act: Act, check: Callable[[Any], Any], fields: dict[str, str]
) -> dict[str, str]:
    named = {name: fields.pop(name, "") for name in re.findall(r"{(\w+)}", act.path)}
    sent = typed(act.takes, fields)
    try:
        check(sent)
        act.perform(desk, {**sent, **named})
    except fastjsonschema.JsonSchemaValueException:
        return {"refused": "validation_failed"}
    except Refused as error:
        return {"refused": error.code}
    return {"done": act.name}


async def _fields(request: Request) -> dict[str, str] | None:
    """`None` for anything but a form: a page elsewhere can send text that looks like one."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return None
    try:
        return form_fields(await request.body())
    except Unreadable:
        return None


def _back(sent: str) -> str:
    """Only to a page of this room, whatever the form says (SRV-11)."""
    parts = urlsplit(sent)
    if parts.scheme or parts.netloc or parts.path not in _PLACES:
        return _HOME
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _with(place: str, outcome: dict[str, str]) -> str:
    return f"{place}{'&' if '?' in place else '?'}{urlencode(outcome)}"
