"""No personal value can enter an event, whatever is put in: the schema has no room for one."""

import json
from datetime import date, datetime
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.analytics import Event, EventName, platform_named, screen_at
from client.domain.languages import Language
from mock_server.contract import document
from tests.builders.privacy import an_event

SCHEMA = document()["components"]["schemas"]["Event"]
CANARIES = ["0TCANR1", "Aysel Məmmədova", "+994501234567", "a@example.az", "AZ21NABZ0000000013"]
personal = st.sampled_from(CANARIES) | st.text(min_size=1) | st.from_regex(r"[0-9A-Z]{7}")


def words(kind):
    return {one.value for one in kind}


@pytest.mark.requirement("ANA-02")
@given(personal, personal, personal)
def test_whatever_a_screen_or_a_device_is_called_only_words_of_the_schema_leave(a, b, c):
    event = Event(
        EventName.SHOWN,
        screen_at(f"/{a}/{b}"),
        an_event().result,
        an_event().duration,
        "0.1.0",
        platform_named(c),
        Language.AZ,
        date(2026, 11, 25),
    )

    told = json.loads(event.written())

    assert told.keys() == SCHEMA["properties"].keys()
    for name, said in told.items():
        allowed = SCHEMA["properties"][name].get("enum")
        assert allowed is None or said in allowed
    assert not any(canary in event.written().decode() for canary in CANARIES)


@pytest.mark.requirement("ANA-02")
@given(personal)
def test_only_a_version_passes_for_a_version(text):
    if text.isascii() and text.replace(".", "").isdigit():
        return
    with pytest.raises(ValueError, match="version"):
        Event(*(getattr(an_event(), name) for name in Event.__slots__[:4]), text, *_rest())


def _rest():
    event = an_event()
    return event.platform, event.language, event.day


@pytest.mark.requirement("ANA-02")
def test_a_time_of_day_is_left_behind():
    event = an_event()
    later = Event(
        event.name,
        event.screen,
        event.result,
        event.duration,
        event.app_version,
        event.platform,
        event.language,
        datetime.fromisoformat("2026-11-25T13:14:15+04:00"),
    )

    assert b"13" not in later.written()


@pytest.mark.requirement("ANA-02")
def test_both_sides_know_the_same_words():
    event = an_event()
    for name in Event.__slots__:
        value = getattr(event, name)
        if isinstance(value, Enum) and "enum" in SCHEMA["properties"][name]:
            assert words(type(value)) == set(SCHEMA["properties"][name]["enum"])


@pytest.mark.parametrize(
    ("address", "screen"),
    [("/", "home"), ("/documents/0TCANR1", "documents"), ("/more/privacy/sent", "privacy")],
)
def test_a_screen_is_named_by_its_kind(address, screen):
    assert screen_at(address).value == screen
