"""The proofs of RFC 9449, each check of its 4.3 broken on purpose."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules.dpop import WINDOW, ProofRefused, Proofs
from mock_server.world import Chance, Clock, World
from tests.doubles.oauth import Key, encoded, written

NOW = 1_772_427_600.0
URL = "http://127.0.0.1:8000/cabinet"
TOKEN = "an-access-token"  # noqa: S105 - of nobody
KEY = Key(7)


def the_proofs(at: float = NOW) -> Proofs:
    return Proofs(World(clock=Clock(real=lambda: at), chance=Chance(1, key=b"k" * 32)))


def refusal(*sent: str, method: str = "GET", url: str = URL, token: str | None = TOKEN) -> str:
    with pytest.raises(ProofRefused) as caught:
        the_proofs().proven_key(sent, method, url, token)
    return f"{caught.value.error}: {caught.value}"


def a_proof(**changed) -> str:
    return KEY.proof("GET", URL, NOW, TOKEN, **changed)


def with_head(**changed) -> str:
    return KEY.signed(KEY.head(**changed), KEY.claims("GET", URL, NOW, TOKEN))


@pytest.mark.requirement("AUTH-07")
def test_a_good_proof_names_its_key():
    assert the_proofs().proven_key([a_proof()], "GET", URL, TOKEN) == KEY.thumbprint


@pytest.mark.requirement("AUTH-07")
def test_one_header_and_no_more():
    assert "exactly one" in refusal()
    assert "exactly one" in refusal(a_proof(), a_proof())


@pytest.mark.requirement("AUTH-07")
@pytest.mark.parametrize(
    "text",
    ["", "a.b", "a.b.c.d", "a b.c.d", f"{a_proof()}, {a_proof()}", "é.é.é", "x" * 3000],
)
def test_what_is_no_jwt_is_refused(text):
    assert refusal(text).startswith("invalid_dpop_proof")


@pytest.mark.requirement("AUTH-07")
@pytest.mark.parametrize("claim", ["jti", "htm", "htu", "iat", "ath"])
def test_no_claim_may_be_missing(claim):
    assert refusal(a_proof(**{claim: None})).startswith("invalid_dpop_proof")


@pytest.mark.requirement("AUTH-07")
@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ({"typ": "JWT"}, "typ"),
        ({"typ": None}, "typ"),
        ({"alg": "none"}, "alg"),
        ({"alg": "HS256"}, "alg"),
        ({"alg": "RS256"}, "alg"),
        ({"crit": ["exp"]}, "alg"),
        ({"jwk": None}, "jwk is missing"),
        ({"jwk": "a key"}, "jwk is missing"),
        ({"jwk": {**KEY.jwk, "d": KEY.d}}, "private key"),
        ({"jwk": {**KEY.jwk, "crv": "P-384"}}, "P-256"),
        ({"jwk": {"kty": "oct", "k": "c2VjcmV0"}}, "private key"),
        ({"jwk": {**KEY.jwk, "x": None}}, "coordinates"),
        ({"jwk": {**KEY.jwk, "x": "AA"}}, "length"),
        ({"jwk": {**KEY.jwk, "x": KEY.jwk["y"]}}, "curve"),
    ],
)
def test_a_head_that_is_not_ours_is_refused(head, reason):
    assert reason in refusal(with_head(**head))


@pytest.mark.requirement("AUTH-07")
def test_the_signature_must_be_of_the_key_in_the_head():
    said, _, _ = a_proof().rpartition(".")
    others = Key(8).signed(KEY.head(), KEY.claims("GET", URL, NOW, TOKEN))

    assert "signature" in refusal(f"{said}.{encoded(bytes(64))}")
    assert "signature" in refusal(f"{said}.{encoded(b'short')}")
    assert "signature" in refusal(others)


@pytest.mark.requirement("AUTH-07")
def test_a_proof_is_for_one_method_and_one_address():
    assert "htm" in refusal(a_proof(), method="POST")
    assert "htu" in refusal(a_proof(), url="http://127.0.0.1:8000/documents")
    assert "htu" in refusal(a_proof(), url="http://127.0.0.1:8001/cabinet")
    assert "htu" in refusal(a_proof(htu="http://[nonsense"))


@pytest.mark.requirement("AUTH-07")
@pytest.mark.parametrize("said", [f"{URL}?lang=az", f"{URL}#top", "HTTP://127.0.0.1:8000/cabinet"])
def test_query_and_spelling_of_the_address_do_not_matter(said):
    assert the_proofs().proven_key([a_proof(htu=said)], "GET", URL, TOKEN)


@pytest.mark.requirement("AUTH-07")
def test_a_proof_is_for_one_token():
    assert "ath" in refusal(a_proof(), token="another-token")  # noqa: S106 - of nobody
    assert "ath" in refusal(a_proof(ath=hashlib.sha256(TOKEN.encode()).hexdigest()))


@pytest.mark.requirement("AUTH-07", "AUTH-26")
@pytest.mark.parametrize("shift", [-WINDOW - 1, WINDOW + 1, -86_400, 86_400, 10 * 365 * 86_400])
def test_a_proof_of_another_time_asks_for_a_nonce(shift):
    late = KEY.proof("GET", URL, NOW + shift, TOKEN)

    assert refusal(late).startswith("use_dpop_nonce")


@pytest.mark.requirement("AUTH-07")
@pytest.mark.parametrize("iat", ["now", True, float("nan"), float("inf"), [], -(10**40)])
def test_a_time_that_is_none_is_refused(iat):
    assert "iat" in refusal(a_proof(iat=iat))


@pytest.mark.requirement("AUTH-26")
def test_our_nonce_stands_for_the_time():
    proofs = the_proofs()
    late = KEY.proof("GET", URL, 0, TOKEN, nonce=proofs.nonce())

    assert proofs.proven_key([late], "GET", URL, TOKEN) == KEY.thumbprint


@pytest.mark.requirement("AUTH-26")
@pytest.mark.parametrize("nonce", ["", "1772427600", "1772427600.forged", "x.y", 7, "é.é"])
def test_another_nonce_does_not(nonce):
    assert refusal(a_proof(nonce=nonce)).startswith("use_dpop_nonce")


@pytest.mark.requirement("AUTH-26")
def test_a_nonce_lives_for_a_minute():
    old = the_proofs(NOW - WINDOW - 1).nonce()

    assert refusal(a_proof(nonce=old)).startswith("use_dpop_nonce")


@pytest.mark.requirement("AUTH-07")
def test_a_proof_is_good_once():
    proofs, proof = the_proofs(), a_proof()
    proofs.proven_key([proof], "GET", URL, TOKEN)

    with pytest.raises(ProofRefused, match="before"):
        proofs.proven_key([proof], "GET", URL, TOKEN)


@pytest.mark.requirement("AUTH-07")
def test_two_keys_may_use_the_same_jti():
    proofs, other = the_proofs(), Key(8)
    proofs.proven_key([a_proof(jti="same")], "GET", URL, TOKEN)

    proof = other.proof("GET", URL, NOW, TOKEN, jti="same")

    assert proofs.proven_key([proof], "GET", URL, TOKEN) == other.thumbprint


@pytest.mark.requirement("AUTH-07")
def test_a_used_proof_is_remembered_as_long_as_it_could_come_again():
    moment = [NOW]
    clock = Clock(real=lambda: moment[0])
    proofs = Proofs(World(clock=clock, chance=Chance(1, key=b"k" * 32)))
    proof = a_proof(iat=NOW + WINDOW)
    proofs.proven_key([proof], "GET", URL, TOKEN)
    moment[0] += 2 * WINDOW

    with pytest.raises(ProofRefused, match="before"):
        proofs.proven_key([proof], "GET", URL, TOKEN)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.mark.requirement("AUTH-07")
@given(
    st.dictionaries(st.sampled_from(["jti", "htm", "htu", "iat", "ath", "nonce"]), json_values),
    st.dictionaries(st.sampled_from(["typ", "alg", "jwk", "crit"]), json_values),
)
def test_whatever_stands_in_a_proof_it_is_judged_and_nothing_breaks(claims, head):
    whole = {**KEY.claims("GET", URL, NOW, TOKEN), **claims}
    signed = KEY.signed({**KEY.head(), **head}, whole)

    try:
        proven = the_proofs().proven_key([signed], "GET", URL, TOKEN)
    except ProofRefused:
        return
    assert proven == KEY.thumbprint


@pytest.mark.requirement("AUTH-07")
@given(st.text(max_size=60), json_values, json_values)
def test_random_text_is_refused_and_nothing_breaks(text, head, claims):
    for sent in (text, f"{written(head)}.{written(claims)}.{encoded(text.encode())}"):
        with pytest.raises(ProofRefused):
            the_proofs().proven_key([sent], "GET", URL)
