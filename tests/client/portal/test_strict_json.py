"""JSON that Python forgives and we do not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.portal.strict_json import DEEPEST, strict_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@pytest.mark.requirement("REL-10")
@given(JSON)
def test_what_the_standard_allows_is_read(value):
    assert strict_json(json.dumps(value).encode()) == value


@pytest.mark.requirement("REL-10")
@pytest.mark.parametrize(
    "body",
    [
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b"1e999",
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 1}}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1),
        b"1" * 5000,
        b"\xef\xbb\xbf{}",
        b"\xff",
        b"",
        b"{} {}",
    ],
)
def test_what_only_python_allows_is_refused(body):
    with pytest.raises(ValueError):  # noqa: PT011 - its words do not matter to anybody
        strict_json(body)


def test_brackets_inside_words_are_not_depth():
    assert strict_json(json.dumps({"a": "[{" * 200 + '"\\'}).encode())["a"].startswith("[{")


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(body):
    try:
        strict_json(body)
    except ValueError:
        return
