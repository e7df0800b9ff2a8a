"""What a client may ask of the sign-in pages, and the code it gets for a citizen (RFC 6749, 4.1).

A request with any fault is refused as a whole, on a page and without a redirect: no citizen ever
sees that, and nobody can use us to send a browser anywhere (SRV-11).
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from mock_server.rules import sessions
from mock_server.rules.devices import Device, device_from
from mock_server.rules.digests import base64url, derived, fingerprint, same
from mock_server.rules.history import note
from mock_server.rules.redirects import is_registered
from mock_server.rules.tokens import Owner, Tokens
from mock_server.world import World

CLIENT: Final = "mygov-client"
COLLECTION: Final = "codes"
CODE_LIFE: Final = timedelta(seconds=60)

_SHA256: Final = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER: Final = re.compile(r"[A-Za-z0-9._~-]{43,128}")
_LONG_SECRET: Final = re.compile(r"[\x21-\x7e]{16,512}")
_FIXED: Final = {"client_id": CLIENT, "response_type": "code", "code_challenge_method": "S256"}
_FREE: Final[Mapping[str, Callable[[str], object]]] = {
    "redirect_uri": is_registered,
    "scope": re.compile("openid( cabinet)?").fullmatch,
    "state": _LONG_SECRET.fullmatch,
    "nonce": _LONG_SECRET.fullmatch,
    "code_challenge": _SHA256.fullmatch,
    "dpop_jkt": _SHA256.fullmatch,
}


class InvalidRequest(Exception):
    """`parameter` is the first one that is wrong."""

    def __init__(self, parameter: str) -> None:
        super().__init__(parameter)
        self.parameter = parameter


class InvalidGrant(Exception):
    """This code buys nothing (any more)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An authorization request that is in order."""

    redirect_uri: str
    state: str
    nonce: str
    code_challenge: str
    jkt: str
    device: Device


def asked(given: Mapping[str, str]) -> Asked:
    """Raises `InvalidRequest`."""
    for name, wanted in _FIXED.items():
        if given.get(name) != wanted:
            raise InvalidRequest(name)
    for name, holds in _FREE.items():
        if not holds(given.get(name, "")):
            raise InvalidRequest(name)
    return Asked(
        redirect_uri=given["redirect_uri"],
        state=given["state"],
        nonce=given["nonce"],
        code_challenge=given["code_challenge"],
        jkt=given["dpop_jkt"],
        device=device_from(given),
    )


def code_for(world: World, fin: str, request: Asked, attempt: str) -> str:
    """One an attempt: whoever clicks twice gets the same again, and it is still good once."""
    code = base64url(derived(world, "authorization-code", attempt))
    if world.store.get(COLLECTION, fin, fingerprint(code)) is not None:
        return code
    record = {
        "redirect_uri": request.redirect_uri,
        "nonce": request.nonce,
        "code_challenge": request.code_challenge,
        "jkt": request.jkt,
        **request.device.fields(),
        "expires": world.clock.timestamp() + CODE_LIFE.total_seconds(),
        "used": False,
        "sid": None,
    }
    world.store.put(COLLECTION, fin, fingerprint(code), record)
    return code


def redeemed(world: World, form: Mapping[str, str], jkt: str) -> tuple[Owner, Tokens, str]:
    """The third is the nonce for the ID token. Raises `InvalidGrant`.

    Whatever comes of it, the code is used up; a second use ends what the first began (AUTH-06).
    """
    kept = fingerprint(form.get("code", ""))
    found = world.store.find(COLLECTION, kept)
    if found is None:
        raise InvalidGrant
    fin, code = found
    with world.store.transaction():
        world.store.put(COLLECTION, fin, kept, {**code, "used": True})
        if code["used"]:
            _end_what_began(world, fin, code)
        elif _fits(world, code, form, jkt) and sessions.may_be_signed_in(world, fin):
            owner, tokens = sessions.begin(world, fin, device_from(code), "password_otp", jkt)
            used = {**code, "used": True, "sid": owner.sid}
            world.store.put(COLLECTION, fin, kept, used)
            return owner, tokens, code["nonce"]
        else:
            note(world, fin, "authorization_code", "refused", code["device_name"])
    raise InvalidGrant


def _fits(world: World, code: dict[str, Any], form: Mapping[str, str], jkt: str) -> bool:
    verifier = form.get("code_verifier", "")
    challenge = base64url(hashlib.sha256(verifier.encode()).digest())
    return (
        world.clock.timestamp() < code["expires"]
        and form.get("redirect_uri") == code["redirect_uri"]
        and _VERIFIER.fullmatch(verifier) is not None
        and same(challenge, code["code_challenge"])
        and same(jkt, code["jkt"])
    )


def _end_what_began(world: World, fin: str, code: dict[str, Any]) -> None:
    if code["sid"] is not None:
        sessions.end(world, Owner(fin, code["sid"]), sessions.End.SIGNED_OUT)
    note(world, fin, "authorization_code", "reused", code["device_name"])
