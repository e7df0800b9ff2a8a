"""What kind of machine this is."""

from client.device.adapters.identity_system import platform_here


def test_the_kind_is_one_of_the_contracts_words():
    assert platform_here() in {"linux", "windows", "macos", "android", "ios", "other"}
