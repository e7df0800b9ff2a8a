"""Problems speak the citizen's language, and 304 saves a body."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.answers import problem, read_answer, unchanged
from mock_server.problems import TITLES, language_of


def scope(**headers):
    return {
        "headers": [
            (name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()
        ],
        "state": {"request_id": "r-7"},
    }


def body(response):
    return json.loads(response.body)


@pytest.mark.parametrize("code", sorted(TITLES))
def test_every_problem_is_worded_in_three_languages(code):
    titles = {
        language: body(problem(scope(accept_language=language), 400, code))["title"]
        for language in ("az", "en", "ru")
    }

    assert titles == TITLES[code]
    assert len(set(titles.values())) == 3


def test_a_problem_has_the_shape_of_rfc_9457():
    response = problem(
        scope(), 422, "validation_failed", detail="d", errors=[("/body/x", "wrong")], retry_after=5
    )

    assert response.media_type == "application/problem+json"
    assert response.headers["Retry-After"] == "5"
    assert body(response) == {
        "type": "urn:mygov:problem:validation_failed",
        "title": TITLES["validation_failed"]["az"],
        "status": 422,
        "code": "validation_failed",
        "request_id": "r-7",
        "detail": "d",
        "retry_after": 5,
        "errors": [{"pointer": "/body/x", "detail": "wrong"}],
    }


def test_an_unknown_code_is_a_programmers_error():
    with pytest.raises(KeyError):
        problem(scope(), 400, "no_such_code")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("ru", "ru"),
        ("en-GB,en;q=0.8,ru;q=0.9", "en"),
        ("de, ru;q=0.3, en; q=0.7", "en"),
        ("de", "az"),
        ("*", "az"),
        ("ru;q=0, en;q=0.1", "en"),
        ("ru;q=high", "az"),
    ],
)
def test_the_weightiest_known_language_is_spoken(header, language):
    assert language_of(scope(accept_language=header)) == language


@given(st.text(st.characters(max_codepoint=255, min_codepoint=32)))
def test_any_header_gives_one_of_the_portals_languages(header):
    where = {"headers": [(b"accept-language", header.encode("latin-1"))]}

    assert language_of(where) in ("az", "en", "ru")


@pytest.mark.parametrize("asked", ['"e-1"', 'W/"e-1"', '"x", "e-1"', "*"])
def test_a_known_etag_in_any_spelling_gets_304(asked):
    response = read_answer(scope(if_none_match=asked), b"{}", '"e-1"')

    assert (response.status_code, response.body) == (304, b"")


@pytest.mark.parametrize("asked", ['"e-2"', "e-1", "", '"e-1'])
def test_another_etag_gets_the_body(asked):
    assert unchanged(scope(if_none_match=asked), '"e-1"') is None
