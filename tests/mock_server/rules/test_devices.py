"""What a client says of its device, made fit to be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules.devices import device_from, in_one_line
from mock_server.rules.fin import typed_fin


@given(st.text(max_size=200))
def test_a_name_is_one_line_of_letters_that_can_be_seen(text):
    name = in_one_line(text, 60)

    assert name == name.strip()
    assert name.isprintable()
    assert len(name) <= 60


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"device_name": "  My\nlaptop\u202e "}, "My laptop"),
        ({"platform": "linux"}, "linux"),
        ({"device_name": "\u200b", "platform": "linux"}, "linux"),
        ({}, "mygov"),
    ],
)
def test_a_device_always_has_a_name(told, name):
    assert device_from(told).name == name


@pytest.mark.parametrize(
    ("typed", "fin"),
    [
        (" 0taa aaa ", "0TAAAAA"),
        ("94FMDDD", "94FMDDD"),
        ("0TAAAAI", None),
        ("0TAAAAO", None),
        ("0TAAAA", None),
        ("0TAAAAƏ", None),
        ("", None),
    ],
)
def test_a_fin_is_read_as_people_type_it(typed, fin):
    assert typed_fin(typed) == fin
