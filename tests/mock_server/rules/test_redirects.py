"""Which redirects are registered: those, and nothing that looks like them."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mock_server.rules.redirects import APP_REDIRECT, form_origin, is_registered, with_answer

paths = st.text("abcXYZ019_-", min_size=1, max_size=64)
hosts = st.sampled_from(["127.0.0.1", "[::1]"])


@pytest.mark.requirement("AUTH-03")
@given(hosts, st.integers(1, 65_535), paths)
def test_loopback_is_registered_at_any_port(host, port, path):
    assert is_registered(f"http://{host}:{port}/callback/{path}")


@pytest.mark.requirement("AUTH-04")
def test_the_apps_own_scheme_is_registered_exactly():
    assert is_registered(APP_REDIRECT)
    assert not is_registered(f"{APP_REDIRECT}/")
    assert not is_registered(APP_REDIRECT.upper())


@pytest.mark.requirement("AUTH-03", "SRV-11")
@given(st.text(max_size=80))
@example("http://127.0.0.1:80/callback/x\n")
@example("http://127.0.0.1:080/callback/x")
@example("http://127.0.0.1:٨٠/callback/x")
@example("http://127.1:80/callback/x")
@example("http://2130706433:80/callback/x")
@example("http://127.0.0.1:80/callback/%2e%2e")
def test_nothing_else_is_registered(text):
    assert not is_registered(text)


@pytest.mark.requirement("SRV-11")
@given(hosts, st.integers(1, 65_535), paths, st.text("/?#@\\:.% \r\n\0é", min_size=1, max_size=3))
def test_one_foreign_sign_anywhere_spoils_it(host, port, path, sign):
    good = f"http://{host}:{port}/callback/{path}"

    for place in range(len(good) + 1):
        spoiled = good[:place] + sign + good[place:]
        assert not is_registered(spoiled)


@pytest.mark.requirement("SRV-09")
@given(st.integers(1, 65_535), paths)
def test_a_pages_policy_names_the_origin_and_nothing_of_the_path(port, path):
    origin = form_origin(f"http://127.0.0.1:{port}/callback/{path}")

    assert origin == f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("redirect", [APP_REDIRECT, "http://[::1]:5000/callback/x"])
def test_what_a_policy_cannot_name_gets_a_link_instead(redirect):
    assert form_origin(redirect) is None


@given(
    st.dictionaries(st.sampled_from(["code", "state", "iss"]), st.text(min_size=1, max_size=40))
)
def test_the_answer_arrives_as_it_was_given(answer):
    target = with_answer("http://127.0.0.1:5000/callback/x", **answer)

    told = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
    assert told == answer
    assert target.isascii()
