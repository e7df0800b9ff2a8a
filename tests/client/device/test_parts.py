"""What every list of parts keeps to: the shipped one, packed and in a checkout, and the double."""

import json

import pytest

from client.device.adapters.parts_shipped import ShippedParts
from client.device.parts import Part
from tests.architecture.sources import ROOT
from tests.doubles.device import FakeParts

PACKED = [
    Part("zlib", "1.3", "Zlib", "a text"),
    Part("anyio", "4.1", "MIT", "MIT License"),
    Part("Brotli", "1.1", "", ""),
]


@pytest.fixture(params=["in a checkout", "packed", "the double"])
def parts(request, tmp_path):
    match request.param:
        case "in a checkout":
            return ShippedParts()
        case "packed":
            packed = tmp_path / "parts.json"
            packed.write_text(json.dumps([one.as_record() for one in PACKED]))
            return ShippedParts(packed, ROOT)
        case _:
            return FakeParts()


def test_parts_come_by_name_each_once(parts):
    names = [one.name.lower() for one in parts.all()]

    assert names == sorted(set(names))


def test_every_part_has_a_name_and_a_licence_of_one_line(parts):
    for one in parts.all():
        assert one.name.strip()
        assert "\n" not in one.licence


def test_what_the_app_is_built_on_is_named_with_a_licence_and_without_a_version(parts):
    [python] = [one for one in parts.all() if one.name == "Python"]

    assert python == Part("Python", "", "PSF-2.0", "")


def test_some_parts_bring_their_text_and_some_do_not(parts):
    assert {bool(one.text) for one in parts.all()} == {True, False}


def test_a_part_that_is_packed_comes_out_as_it_went_in(parts):
    told = [one.as_record() for one in parts.all()]

    assert [Part(**one) for one in json.loads(json.dumps(told))] == list(parts.all())
