"""What the licences page claims is what is installed."""

import tomllib
from importlib.metadata import distribution, metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from client.features.about.parts import OWN_LICENCE, PARTS

PROJECT = tomllib.loads((Path(__file__).parents[4] / "pyproject.toml").read_text("utf-8"))
NOT_FROM_THE_INDEX = {"Flutter", "Onest", "Python"}
FAMILIES = {"BSD-3-Clause": "License :: OSI Approved :: BSD License"}
"""All that an older package declares: its trove classifier."""
TEXTS = {"Apache-2.0": "Apache License"}
"""All that some packages declare: the licence itself."""


def test_every_package_the_app_needs_is_named():
    needed = {Requirement(line).name for line in PROJECT["project"]["dependencies"]}

    assert needed == {name for name, _ in PARTS} - NOT_FROM_THE_INDEX


@pytest.mark.parametrize(
    ("name", "licence"), [part for part in PARTS if part[0] not in NOT_FROM_THE_INDEX]
)
def test_a_licence_is_the_one_the_package_declares(name, licence):
    declared = metadata(name)

    named = {declared["License-Expression"], declared["License"]} - {None}
    classified = declared.get_all("Classifier") or []
    if named or classified:
        assert licence in named or (not named and FAMILIES[licence] in classified)
    else:
        assert TEXTS[licence] in licence_text(name)


def licence_text(name):
    return next(
        file.read_text("utf-8")
        for file in distribution(name).files or ()
        if "LICENSE" in file.name
    )


def test_our_own_licence_is_the_projects():
    assert PROJECT["project"]["license"] == OWN_LICENCE
