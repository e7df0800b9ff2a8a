"""Whatever arrives as an answer: believed, refused, or not ours; never an exception."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.secret import Secret
from client.portal.login.authorize import Code, Question, verdict_on
from client.portal.login.pkce import base64url, challenge_of, from_base64url, new_verifier
from client.portal.login.scheme import SchemeCallbacks

ISSUER = "https://portal.example"
QUESTION = Question("s" * 43, "n" * 43, Secret("v" * 43))
GENUINE = "/oauth2redirect?" + urlencode({"state": QUESTION.state, "iss": ISSUER, "code": "c"})


@pytest.mark.requirement("AUTH-04", "AUTH-05")
@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda raw: raw.decode("latin-1")))
def test_no_address_is_an_answer_by_accident(target):
    assert verdict_on(target, QUESTION, ISSUER) is None


@pytest.mark.requirement("AUTH-04", "AUTH-05")
@given(
    st.dictionaries(
        st.sampled_from(["state", "code", "iss", "error", "error_description", "retry_after"]),
        st.text(max_size=20),
    )
)
def test_only_our_own_state_makes_an_answer(told):
    verdict = verdict_on("/x?" + urlencode(told, errors="replace"), QUESTION, ISSUER)

    assert (verdict is not None) == (told.get("state") == QUESTION.state)


@pytest.mark.requirement("AUTH-04")
@pytest.mark.parametrize(
    "target",
    [
        GENUINE + "#access_token=x",
        GENUINE + "&code=second",
        GENUINE + "&state=" + QUESTION.state,
        GENUINE + "&x=" + "y" * 2048,
        GENUINE + "".join(f"&p{n}=" for n in range(40)),
        GENUINE.replace(QUESTION.state, QUESTION.state[:-1] + quote("ş")),
        "/oauth2redirect?" + quote(GENUINE.partition("?")[2]),
    ],
)
def test_a_spoiled_answer_is_no_answer(target):
    assert verdict_on(target, QUESTION, ISSUER) is None


@pytest.mark.requirement("AUTH-04")
async def test_a_phone_hands_over_only_what_a_sign_in_waits_for():
    callbacks = SchemeCallbacks("az.example.mygov")
    early = callbacks.offer(GENUINE)
    callback = await callbacks.open(lambda target: verdict_on(target, QUESTION, ISSUER), "az")
    elsewhere = callbacks.offer(GENUINE.replace("oauth2redirect", "documents"))
    genuine = callbacks.offer(GENUINE)
    again = callbacks.offer(GENUINE)

    assert (early, elsewhere, genuine, again) == (False, False, True, False)
    assert await callback.answer() == Code(Secret("c"))
    assert callback.redirect_uri == "az.example.mygov://open/oauth2redirect"


@pytest.mark.requirement("AUTH-02")
def test_every_verifier_is_new_long_and_of_the_allowed_letters():
    verifiers = [new_verifier().reveal() for _ in range(1000)]

    assert len(set(verifiers)) == 1000
    assert all(43 <= len(verifier) <= 128 for verifier in verifiers)
    assert all(verifier.replace("-", "").replace("_", "").isalnum() for verifier in verifiers)


@pytest.mark.requirement("AUTH-02")
def test_the_challenge_is_the_one_of_the_standard():
    verifier = Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")

    assert challenge_of(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


@given(st.binary(max_size=100))
def test_base64url_comes_back_as_it_was(data):
    assert from_base64url(base64url(data)) == data


@given(st.text(max_size=40))
def test_what_is_not_base64url_is_refused(text):
    try:
        data = from_base64url(text)
    except ValueError:
        return

    assert isinstance(data, bytes)
