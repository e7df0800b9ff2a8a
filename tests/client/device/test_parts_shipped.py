"""The list of open-source parts is what was packed, and in a checkout what is installed."""

import json
import tomllib

import pytest
from packaging.requirements import Requirement

from client.device.adapters.parts_shipped import ShippedParts
from client.features.about.view import OWN_LICENCE
from tests.architecture.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PARTS = {part.name.lower().replace("_", "-"): part for part in ShippedParts().all()}


def test_every_package_the_app_needs_is_named():
    needed = {Requirement(line).name for line in PROJECT["dependencies"]}

    assert needed | {"onest", "flutter", "python"} <= set(PARTS)


@pytest.mark.parametrize("name", sorted(set(PARTS) - {"flutter", "python"}))
def test_each_part_has_its_licence(name):
    assert PARTS[name].licence
    assert "\n" not in PARTS[name].licence


def test_nearly_every_part_brings_the_text():
    """What does not is named here, so that a new one is looked at."""
    without = {name for name, part in PARTS.items() if not part.text}

    assert without <= {"flutter", "python"} | KNOWN_WITHOUT


KNOWN_WITHOUT = {"flet", "flet-desktop", "flet-web", "oauthlib"}


def test_a_package_shows_what_was_packed(tmp_path):
    packed = tmp_path / "parts.json"
    packed.write_text(json.dumps([{"name": "x", "version": "1", "licence": "MIT", "text": "t"}]))

    names = [part.name for part in ShippedParts(packed, ROOT).all()]

    assert names == ["Flutter", "Onest", "Python", "x"]


def test_a_damaged_list_is_gathered_anew(tmp_path):
    packed = tmp_path / "parts.json"
    packed.write_text("{")

    assert len(ShippedParts(packed, ROOT).all()) == len(PARTS)


def test_our_own_licence_is_the_projects():
    assert PROJECT["license"] == OWN_LICENCE
