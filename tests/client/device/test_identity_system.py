"""What this machine says of itself: a kind, a system with its version, no name of a host."""

import platform
import re

import pytest

from client.device.adapters.identity_system import platform_here, system_here


@pytest.mark.requirement("R-2.1.4")
def test_the_system_is_said_in_plain_letters_and_names_no_host():
    told = system_here()

    assert told is not None
    assert re.fullmatch(r"[!-~][ -~]{0,59}", told)
    assert platform.node() not in told


def test_the_kind_is_one_of_the_contracts_words():
    assert platform_here() in {"linux", "windows", "macos", "android", "ios", "other"}
