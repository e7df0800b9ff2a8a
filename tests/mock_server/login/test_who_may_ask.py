"""The session layer: every operation of the contract, with every wrong way of asking."""

import pytest

from tests.contract.contract import an_example, operations, resolved
from tests.doubles.oauth import ADDRESS, Key

GUARDED = [name for name, told in operations().items() if told.get("security") != []]


def filled(method: str, path: str) -> str:
    """The address with the simplest part that the contract allows in each place."""
    told = operations()[method, path]
    parameters = [resolved(one) for one in told.get("parameters", ())]
    for one in parameters:
        if one["in"] == "path":
            place = "{" + one["name"] + "}"
            path = path.replace(place, str(an_example(one["schema"])))
    needed = [one for one in parameters if one["in"] == "query" and one.get("required")]
    asked = "&".join(f"{one['name']}={an_example(one['schema'])}" for one in needed)
    return f"{path}?{asked}" if asked else path


def sent(method: str, path: str, **headers: str) -> dict:
    """What the contract wants with it, and these headers."""
    told = operations()[method, path]
    for one in map(resolved, told.get("parameters", ())):
        if one["in"] == "header" and one.get("required"):
            headers[one["name"]] = an_example(one["schema"])
    if (body := told.get("requestBody")) is None:
        return {"headers": headers}
    ((media_type, content),) = resolved(body)["content"].items()
    if media_type != "application/json":
        return {"content": b"x", "headers": {"Content-Type": media_type, **headers}}
    return {"json": an_example(content["schema"]), "headers": headers}


@pytest.mark.requirement("SRV-05")
@pytest.mark.parametrize(("method", "path"), GUARDED)
async def test_nothing_of_a_citizens_is_told_to_nobody(portal, method, path):
    answer = await portal.http().request(method, filled(method, path), **sent(method, path))

    assert answer.status_code == 401
    assert answer.json()["code"] == "unauthenticated"
    assert answer.headers["www-authenticate"] == 'DPoP algs="ES256"'


@pytest.mark.requirement("SRV-05", "AUTH-07")
@pytest.mark.parametrize(("method", "path"), GUARDED)
async def test_a_stolen_token_is_worth_nothing_without_its_key(portal, method, path):
    citizen = await portal.signed_in()
    place = filled(method, path)
    stolen = Key(9).proof(method, ADDRESS + place, citizen.now(), citizen.access)
    ways = (
        {"Authorization": f"Bearer {citizen.access}"},
        {"Authorization": f"DPoP {citizen.access}"},
        {"Authorization": f"DPoP {citizen.access}", "DPoP": stolen},
    )

    for headers in ways:
        answer = await portal.http().request(method, place, **sent(method, path, **headers))

        assert answer.status_code == 401


@pytest.mark.requirement("AUTH-07")
async def test_a_proof_cannot_be_used_again(portal):
    citizen = await portal.signed_in()
    proof = citizen.key.proof("GET", f"{ADDRESS}/cabinet", citizen.now(), citizen.access)
    headers = {"Authorization": f"DPoP {citizen.access}", "DPoP": proof}

    answers = [await citizen.http.get("/cabinet", headers=headers) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 401]
    assert answers[1].json()["code"] == "dpop_invalid"
    assert 'error="invalid_dpop_proof"' in answers[1].headers["www-authenticate"]


@pytest.mark.requirement("AUTH-07")
async def test_two_proofs_are_as_bad_as_none(portal):
    citizen = await portal.signed_in()
    proofs = [
        citizen.key.proof("GET", f"{ADDRESS}/cabinet", citizen.now(), citizen.access)
        for _ in range(2)
    ]
    sent = [("DPoP", proof) for proof in proofs]
    sent.append(("Authorization", f"DPoP {citizen.access}"))

    answer = await citizen.http.get("/cabinet", headers=sent)

    assert answer.status_code == 401


@pytest.mark.requirement("AUTH-26")
async def test_a_clock_that_jumps_costs_one_more_question(portal):
    citizen = await portal.signed_in()
    late = citizen.now() - 86_400
    citizen.now = lambda: late

    refused = await citizen.call("GET", "/cabinet")
    nonce = refused.headers["dpop-nonce"]
    url = f"{ADDRESS}/cabinet"
    proof = citizen.key.proof("GET", url, late, citizen.access, nonce=nonce)
    taken = await citizen.call("GET", "/cabinet", headers={"DPoP": proof})

    assert 'error="use_dpop_nonce"' in refused.headers["www-authenticate"]
    assert taken.status_code == 200


@pytest.mark.requirement("AUTH-07")
async def test_the_query_is_no_part_of_what_is_proven(portal):
    citizen = await portal.signed_in()

    answer = await citizen.call("GET", "/legal/privacy?lang=en")

    assert answer.status_code == 200


@pytest.mark.requirement("SRV-05")
@pytest.mark.parametrize("path", ["/nothing", "/cabinet/", "/documents/x/y", "/sign-inx", "/.env"])
async def test_an_address_that_nobody_declared_is_not_there(portal, path):
    answer = await portal.http().get(path)

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/info", "/institutions", "/legal/terms", "/oauth/jwks.json"])
async def test_what_is_public_asks_nobody_who_they_are(portal, path):
    answer = await portal.http().get(path, headers={"Authorization": "DPoP nonsense"})

    assert answer.status_code == 200


async def test_the_bare_address_leads_to_what_the_portal_is(portal):
    answer = await portal.http().get("/")

    assert (answer.status_code, answer.headers["location"]) == (303, "/reference")


@pytest.mark.requirement("SRV-03")
@pytest.mark.parametrize("origin", ["null", "http://127.0.0.1.evil", "https://evil.example"])
async def test_no_other_site_may_read_an_answer(portal, origin):
    answer = await portal.http().get("/info", headers={"Origin": origin})

    assert "access-control-allow-origin" not in answer.headers


async def test_the_discovery_document_names_this_portal(portal):
    told = (await portal.http().get("/.well-known/openid-configuration")).json()

    assert told["issuer"] == ADDRESS
    assert told["code_challenge_methods_supported"] == ["S256"]
    assert all(
        value.startswith(f"{ADDRESS}/")
        for name, value in told.items()
        if name.endswith(("_endpoint", "_uri"))
    )
