"""The ID token: whose key, for whom, for which attempt."""

import base64
import json

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from tests.doubles.oauth import NONCE, decoded


def id_token_of(answer) -> tuple[dict, dict, str]:
    token = answer.json()["id_token"]
    head, claims, _ = token.split(".")
    return json.loads(decoded(head)), json.loads(decoded(claims)), token


@pytest.mark.requirement("AUTH-11")
async def test_the_id_token_is_signed_with_the_published_key_for_this_attempt(portal):
    client = portal.client()
    answer = await client.redeem(await portal.code_for(client))

    head, claims, token = id_token_of(answer)

    key = (await client.http.get("/oauth/jwks.json")).json()["keys"][0]
    assert (head["alg"], head["kid"]) == ("ES256", key["kid"])
    assert claims["nonce"] == NONCE
    assert (claims["aud"], claims["iss"]) == ("mygov-client", "http://127.0.0.1:8000")
    assert claims["exp"] - claims["iat"] == 300
    verify(key, token)


def verify(key: dict[str, str], token: str) -> None:
    """Raises where the signature is another's."""
    said, _, signature = token.rpartition(".")
    x, y = (int.from_bytes(decoded(key[name]), "big") for name in "xy")
    public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    raw = base64.urlsafe_b64decode(signature + "==")
    halves = (int.from_bytes(half, "big") for half in (raw[:32], raw[32:]))
    public.verify(encode_dss_signature(*halves), said.encode(), ec.ECDSA(hashes.SHA256()))


@pytest.mark.requirement("AUTH-05")
async def test_a_tester_can_spoil_the_nonce(portal):
    portal.turn(tamper="wrong_nonce")
    client = portal.client()

    answer = await client.redeem(await portal.code_for(client))

    assert id_token_of(answer)[1]["nonce"] != NONCE
