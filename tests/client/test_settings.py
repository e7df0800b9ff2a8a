"""The app's own settings: whoever mistypes one is told which, and where."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.addresses import origin_of, portal_identity
from client.domain.languages import Language
from client.settings import SettingsError, read_settings, settings_in

FILE = Path(__file__).parents[2] / "flet.toml"
TEXT = FILE.read_text("utf-8")


def line_of(start: str) -> int:
    lines = TEXT.splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


def complaint(text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        settings_in(text)
    return str(caught.value)


def test_the_file_at_the_root_is_read():
    settings = read_settings()

    assert settings.app.languages[0] is Language.AZ
    assert str(settings.app.time_zone) == "Asia/Baku"
    assert settings.limits.copied_seconds == 30


@pytest.mark.parametrize(
    ("right", "wrong", "names"),
    [
        ("client_id = ", "cleint_id = ", "portal.cleint_id is not a setting"),
        ("[switches]", "[swiches]", "swiches is not a setting"),
        ("schema = 1", "schema = 2", "schema must be 1"),
        ("schema = 1", "schema = true", "schema must be a whole number"),
        ("answer_bytes = 2_000_000", "answer_bytes = 1.5", "limits.answer_bytes must be a whole"),
        ("answer_bytes = 2_000_000", "answer_bytes = 0", "limits.answer_bytes must be"),
        ("keyring_seconds = 5", 'keyring_seconds = "5"', "limits.keyring_seconds must be"),
        ("phone_sign_in = true", "phone_sign_in = 1", "switches.phone_sign_in must be true or"),
        (
            'time_zone = "Asia/Baku"',
            'time_zone = "Asia/Baki"',
            "app.time_zone must be a time zone",
        ),
        ('languages = ["az", "en", "ru"]', 'languages = ["az", "tr"]', "app.languages must hold"),
        ('languages = ["az", "en", "ru"]', "languages = []", "app.languages must be a list"),
        ('name = "mygov"', 'name = " "', "app.name must be a text"),
        (
            'redirect_scheme = "az.example.mygov"',
            'redirect_scheme = "mygov"',
            "portal.redirect_scheme must be a domain name in reverse",
        ),
        (
            'default_profile = "demo"',
            'default_profile = "x"',
            "default_profile must be one of demo",
        ),
        ('title = "mygov demo"', 'title = "a & b"', "profiles.demo.title must do without"),
        ('suffix = ".demo"', 'suffix = "demo"', "profiles.demo.suffix must be empty, or a dot"),
    ],
)
def test_a_bad_key_or_value_is_named_with_its_line(right, wrong, names):
    said = complaint(TEXT.replace(right, wrong, 1))

    assert names in said
    assert f"line {line_of(right.split(' = ')[0])}:" in said


@pytest.mark.requirement("AUTH-10")
@pytest.mark.parametrize(
    "portal", ["http://mygov.example", "inside:", "inside:../x", "mock_server"]
)
def test_a_package_cannot_be_at_a_portal_that_is_neither_safe_nor_inside(portal):
    said = complaint(TEXT.replace("https://staging.mygov.example", portal))

    assert "profiles.staging.portal must hold origins" in said


@pytest.mark.parametrize("key", ["client_id", "copied_seconds", "phone_sign_in", "languages"])
def test_a_missing_key_is_named(key):
    without = "\n".join(line for line in TEXT.splitlines() if not line.startswith(key))

    assert f".{key} is missing" in complaint(without)


@pytest.mark.parametrize("table", ["app", "portal", "limits", "switches"])
def test_a_missing_table_is_named(table):
    before, _, after = TEXT.partition(f"[{table}]\n")
    rest = after.partition("\n[")

    assert f"[{table}] is missing" in complaint(before + rest[1].lstrip("\n") + rest[2])


def test_what_is_not_toml_says_where():
    assert "line 1" in complaint("schema == 1")


def test_a_file_that_is_not_there_is_one_clear_sentence(tmp_path):
    with pytest.raises(SettingsError, match=r"flet\.toml cannot be read"):
        read_settings(tmp_path / "flet.toml")


@pytest.mark.requirement("AUTH-10")
@pytest.mark.parametrize(
    "origin",
    ["http://portal.example", "http://localhost", "https://p.example/path", "p.example", "https:"],
)
def test_a_portal_that_is_neither_https_nor_this_machine_cannot_be_allowed(origin):
    said = complaint(TEXT.replace('"http://127.0.0.1", "http://[::1]"', f'"{origin}"'))

    assert "portal.allowed must hold origins" in said


@pytest.mark.requirement("AUTH-10")
@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://127.0.0.1:8000/", True),
        ("http://[::1]:9", True),
        ("http://127.0.0.1", True),
        ("http://127.0.0.2:8000", False),
        ("http://localhost:8000", False),
        ("http://127.0.0.1.evil.example", False),
        ("http://127.0.0.1@evil.example", False),
        ("http://evil@127.0.0.1", False),
        ("https://127.0.0.1", False),
        ("https://portal.example", False),
        ("http://127.0.0.1:8000/?x=1", False),
        ("http://127.0.0.1:99999", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_only_allowed_portals_are_allowed(address, allowed):
    assert read_settings().portal.allows(address) is allowed


@pytest.mark.requirement("AUTH-10")
def test_an_allowed_https_portal_is_allowed_at_its_own_port_alone():
    allowed = TEXT.replace('"http://127.0.0.1", "http://[::1]"', '"https://portal.example"')
    portal = settings_in(allowed).portal

    assert portal.allows("https://portal.example")
    assert portal.allows("https://PORTAL.example/api")
    assert not portal.allows("https://portal.example:8443")
    assert not portal.allows("http://127.0.0.1:8000")


def test_a_mock_is_the_same_portal_at_any_port():
    assert portal_identity("http://127.0.0.1:1") == portal_identity("http://127.0.0.1:2")
    assert portal_identity("https://p.example:1") != portal_identity("https://p.example:2")


@given(st.text(max_size=40))
def test_no_address_raises_anything_but_a_value_error(address):
    try:
        origin = origin_of(address)
    except ValueError:
        return

    assert origin.startswith(("https://", "http://127.0.0.1", "http://[::1]"))
