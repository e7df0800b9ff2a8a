"""What may be written down about a running app."""

import io
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.logs import QUIET, redacted, set_up_logging


@pytest.fixture
def written():
    root = logging.getLogger()
    before = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in QUIET}
    stream = io.StringIO()
    set_up_logging(stream, logging.DEBUG)
    yield stream
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.requirement("STO-16")
@pytest.mark.parametrize("library", QUIET)
def test_libraries_are_not_heard_below_a_warning_even_when_lowered_again(written, library):
    logging.getLogger(f"{library}.inner").setLevel(logging.DEBUG)

    logging.getLogger(f"{library}.inner").info("GET /oauth?code=abc")

    assert written.getvalue() == ""


@pytest.mark.requirement("STO-16")
@pytest.mark.parametrize(
    "personal",
    [
        "0TCANR1",
        "5XQ1W2E",
        "+994 50 123 45 67",
        "+994501234567",
        "0501234567",
        "aysel.mammadova@example.az",
        "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "eyJhbGciOiJFUzI1NiJ9.eyJmaW4iOiIwVENBTlIxIn0.MEUCIQDx-abcdefghij",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "AZ21NABZ00000000137010001944",
    ],
)
def test_what_looks_personal_is_taken_out_wherever_it_stands(written, personal):
    log = logging.getLogger("client.somewhere")
    log.warning("for %s: %s", personal, {"value": personal})
    error = ValueError(personal)
    log.error("it failed", exc_info=(ValueError, error, None))

    assert personal not in written.getvalue()
    assert "client.somewhere" in written.getvalue()
    assert "ValueError" in written.getvalue()


@pytest.mark.parametrize(
    "line",
    [
        "DocumentsScreen could not be drawn: KeyError at render:42",
        "A kept sign-in could not be read and is forgotten",
        "The keyring refused: NoKeyringError",
        "request 3f2a-00012 failed with 503 after 20 seconds",
    ],
)
def test_what_helps_to_find_a_fault_stays(line):
    assert redacted(line) == line


@given(st.text(max_size=200))
def test_redacting_twice_changes_nothing_more(text):
    assert redacted(redacted(text)) == redacted(text)
