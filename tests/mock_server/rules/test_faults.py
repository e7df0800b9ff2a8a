"""When a fault strikes: by address, person, call and chance."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules.faults import (
    STATUS_CODES,
    Effect,
    Fault,
    fault_from,
    path_matches,
    record_of,
)

segments = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)
paths = st.lists(segments, max_size=5).map(lambda parts: "/" + "/".join(parts))
faults = st.builds(
    Fault,
    id=st.text(),
    effect=st.sampled_from(Effect),
    method=st.sampled_from(["GET", "POST", None]),
    path=paths,
    fin=st.sampled_from([None, "0TAAAAA"]),
    first_call=st.integers(1, 9),
    last_call=st.none() | st.integers(1, 9),
    probability=st.floats(0, 1),
    status=st.sampled_from(sorted(STATUS_CODES)),
    delay_ms=st.integers(0, 9),
)


@given(faults)
def test_a_fault_survives_being_stored(fault):
    assert fault_from(json.loads(json.dumps(record_of(fault)))) == fault


@given(paths)
def test_an_address_matches_itself_and_the_star_matches_everything(path):
    assert path_matches(path, path)
    assert path_matches("*", path)


@given(paths, segments)
def test_a_longer_address_matches_only_under_a_star(path, more):
    deeper = f"{path.rstrip('/')}/{more}"

    assert path_matches(f"{path.rstrip('/')}/*", deeper)
    assert path == "/" or not path_matches(path, deeper)


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("/documents/*", "/documents/7", True),
        ("/documents/*", "/documents/7/history", True),
        ("/documents/*", "/documents", False),
        ("/cabinet/*/x", "/cabinet/sections/x", True),
        ("/cabinet/*/x", "/cabinet/sections/y", False),
        ("/documents", "/documents2", False),
    ],
)
def test_addresses_by_example(pattern, path, matches):
    assert path_matches(pattern, path) is matches


@given(faults, st.integers(1, 20))
def test_a_certain_fault_strikes_exactly_its_calls(fault, call):
    certain = Fault("f", fault.effect, first_call=fault.first_call, last_call=fault.last_call)
    last = fault.last_call or call

    assert certain.strikes(call, 0.999) is (fault.first_call <= call <= last)


@given(st.floats(0, 1, exclude_max=True))
def test_a_fault_without_a_chance_never_strikes(drawn):
    assert not Fault("f", Effect.STATUS, probability=0).strikes(1, drawn)
