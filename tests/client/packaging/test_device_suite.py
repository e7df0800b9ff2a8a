"""The suite for devices is ready: it imports, and only `flet test` collects it."""

import os
import re
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT
from tests.device.hands import Hands


def collected(**environment):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--collect-only", "-n0", "tests/device"],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_only_flet_test_collects_it():
    assert "test_a_citizen_signs_in_is_kept" not in collected()
    assert "test_a_citizen_signs_in_is_kept" in collected(FLET_TEST_PLATFORM="android")


class FakeFinder:
    def __init__(self, count):
        self.count = count
        self.first = self


class FakeTester:
    """Shows the number 8370 digit by digit, and three to choose from."""

    texts = ("8", "3", "7", "0", "6325", "8370", "9985")

    async def find_by_semantics_identifier(self, _):
        return FakeFinder(1)

    async def find_by_text_containing(self, pattern):
        return FakeFinder(sum(bool(re.search(pattern, text)) for text in self.texts))


@pytest.mark.requirement("AUTH-16")
async def test_a_finger_finds_the_number_that_is_shown():
    assert await Hands(FakeTester()).shown_number() == "8370"
