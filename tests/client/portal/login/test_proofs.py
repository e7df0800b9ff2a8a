"""Keys and signatures: what we prove, and what we believe."""

import hashlib
import json

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from hypothesis import given
from hypothesis import strategies as st

from client.domain.secret import Secret
from client.portal.login.dpop import ProofKey
from client.portal.login.id_token import Forged, verify_id_token
from client.portal.login.pkce import base64url, from_base64url
from tests.builders import NOON

KEY = ec.generate_private_key(ec.SECP256R1())
NOW = int(NOON.timestamp())
HEAD = {"alg": "ES256", "kid": "k1", "typ": "JWT"}
CLAIMS = {"iss": "https://p", "aud": "mygov-client", "exp": NOW + 60, "iat": NOW, "nonce": "n"}


def public(kid="k1"):
    numbers = KEY.public_key().public_numbers()
    x, y = (base64url(number.to_bytes(32, "big")) for number in (numbers.x, numbers.y))
    return {"kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": kid}


def part(value) -> str:
    return base64url(json.dumps(value).encode())


def signed(head=HEAD, claims=CLAIMS) -> Secret:
    said = f"{part(head)}.{part(claims)}"
    r, s = decode_dss_signature(KEY.sign(said.encode(), ec.ECDSA(hashes.SHA256())))
    return Secret(f"{said}.{base64url(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}")


def verify(token, keys=None, nonce="n"):
    verify_id_token(
        token,
        [public()] if keys is None else keys,
        issuer="https://p",
        audience="mygov-client",
        nonce=nonce,
        now=NOON,
    )


@pytest.mark.requirement("AUTH-11")
def test_a_token_of_this_portal_for_us_and_now_is_believed():
    verify(signed())
    verify(signed(claims=CLAIMS | {"aud": ["mygov-client"]}))


@pytest.mark.requirement("AUTH-11")
@pytest.mark.parametrize(
    ("token", "check"),
    [
        (signed(claims=CLAIMS | {"iss": "https://evil"}), "iss"),
        (signed(claims=CLAIMS | {"iss": None}), "iss"),
        (signed(claims=CLAIMS | {"aud": "another"}), "aud"),
        (signed(claims=CLAIMS | {"aud": ["mygov-client", "another"]}), "aud"),
        (signed(claims=CLAIMS | {"exp": NOW - 600}), "exp"),
        (signed(claims=CLAIMS | {"exp": "tomorrow"}), "exp"),
        (signed(claims=CLAIMS | {"iat": NOW + 600}), "iat"),
        (signed(claims=CLAIMS | {"nonce": "other"}), "nonce"),
        (signed(head=HEAD | {"alg": "none"}), "alg"),
        (signed(head=HEAD | {"alg": "HS256"}), "alg"),
        (signed(head=HEAD | {"crit": ["exp"]}), "alg"),
        (signed(head=HEAD | {"kid": "../k1"}), "kid"),
        (signed(head={"alg": "ES256", "jwk": public()}), "kid"),
        (Secret(f"{part(HEAD | {'alg': 'none'})}.{part(CLAIMS)}."), "alg"),
        (Secret(signed().reveal()[:-4] + "AAAA"), "signature"),
        (Secret("a.b"), "form"),
        (Secret("a.b.c.d"), "form"),
        (Secret("ş.b.c"), "form"),
        (Secret("x" * 9000), "form"),
    ],
)
def test_twelve_and_more_forgeries_are_refused(token, check):
    with pytest.raises(Forged, match=check):
        verify(token)


@pytest.mark.requirement("AUTH-11")
def test_claims_changed_after_signing_are_refused():
    head, _, signature = signed().reveal().split(".")
    changed = Secret(f"{head}.{part(CLAIMS | {'fin': '0TA1B2C'})}.{signature}")

    with pytest.raises(Forged, match="signature"):
        verify(changed)


@pytest.mark.requirement("AUTH-11")
@given(st.text(max_size=200), st.binary(max_size=20))
def test_no_token_raises_anything_else(text, raw):
    for token in (text, f"{part(HEAD)}.{base64url(raw)}.{base64url(raw)}"):
        with pytest.raises(Forged):
            verify(Secret(token))


@pytest.mark.parametrize("key", [{}, {"kid": "k1", "crv": "P-256", "x": "AA", "y": "!"}])
def test_a_key_set_of_nonsense_verifies_nothing(key):
    with pytest.raises(Forged):
        verify(signed(), keys=[key])


def opened(proof: str):
    head, claims, signature = proof.split(".")
    raw = from_base64url(signature)
    told = json.loads(from_base64url(head))
    x, y = (int.from_bytes(from_base64url(told["jwk"][axis]), "big") for axis in "xy")
    key = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key.verify(der, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    return told, json.loads(from_base64url(claims))


@pytest.mark.requirement("AUTH-07")
def test_a_proof_names_the_request_the_moment_and_the_token():
    head, claims = opened(
        ProofKey.new().proof("GET", "https://p/x?q=1#f", NOON, token=Secret("t"), nonce="n")
    )

    assert (head["typ"], head["alg"]) == ("dpop+jwt", "ES256")
    assert set(head["jwk"]) == {"kty", "crv", "x", "y"}
    assert (claims["htm"], claims["htu"], claims["iat"]) == ("GET", "https://p/x", NOW)
    assert claims["ath"] == base64url(hashlib.sha256(b"t").digest())
    assert claims["nonce"] == "n"


@pytest.mark.requirement("AUTH-07")
def test_no_two_proofs_are_the_same():
    key = ProofKey.new()
    proofs = [opened(key.proof("GET", "https://p/x", NOON))[1]["jti"] for _ in range(100)]

    assert len(set(proofs)) == 100


@pytest.mark.requirement("AUTH-07", "STO-03")
def test_a_kept_key_is_the_same_key():
    key = ProofKey.new()

    again = ProofKey.kept(key.scalar())

    assert again.thumbprint == key.thumbprint
    assert len(key.scalar().reveal()) == 43


@pytest.mark.parametrize("scalar", ["", "AA", "ş", "!", "_" * 43, "A" * 43])
def test_what_is_no_key_is_refused(scalar):
    with pytest.raises(ValueError):  # noqa: PT011 - its words do not matter to anybody
        ProofKey.kept(Secret(scalar))
