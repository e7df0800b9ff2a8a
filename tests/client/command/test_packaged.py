"""What a package does when it is started: its profile decides, and nothing has to be typed."""

import subprocess
import sys

import pytest

from client.command import packaged
from client.composition import Surface
from client.settings import read_settings, settings_in
from tests.architecture.sources import ROOT

SETTINGS = read_settings()
TEXT = (ROOT / "flet.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("platform", "surface"),
    [
        ("android", Surface.PHONE),
        ("ios", Surface.PHONE),
        ("linux", Surface.WINDOW),
        ("macos", Surface.WINDOW),
        ("windows", Surface.WINDOW),
    ],
)
def test_the_shell_says_what_the_app_is_shown_on(platform, surface):
    assert packaged.surface_here({"FLET_PLATFORM": platform}) is surface


def test_a_terminal_is_no_shell():
    assert not packaged.is_in_a_shell({"FLET_PLATFORM": "linux"})
    assert packaged.is_in_a_shell({"FLET_PLATFORM": "linux", "FLET_DART_BRIDGE_PORT": "1"})


def test_flet_build_alone_makes_the_usual_profile():
    settings, profile = packaged.packaged(SETTINGS)

    assert profile.name == SETTINGS.default_profile
    assert settings.profile == profile


@pytest.mark.requirement("AUTH-10")
def test_a_package_is_at_its_own_portal_and_at_no_other():
    written = settings_in('profile = "staging"\n' + TEXT)
    settings, profile = packaged.packaged(written)

    assert profile.name == "staging"
    assert settings.portal.allows(profile.portal)
    assert not settings.portal.allows("http://127.0.0.1:8000")
    assert settings.portal.redirect_scheme == "az.example.mygov.staging"
    assert settings.app.name == "mygov.staging"


def test_what_is_wrong_is_shown_where_there_is_no_terminal(capsys):
    with pytest.raises(SystemExit) as ended:
        packaged.show_and_end(ValueError("flet.toml, line 3: no"))

    assert ended.value.code == 100
    assert "flet.toml, line 3: no" in capsys.readouterr().err


def test_a_package_without_the_mock_is_whole():
    """The mock is found by a name in a profile; nothing of the app needs it to be there."""
    without = (
        "import sys; sys.modules['mock_server'] = None\n"
        "import client.command, client.composition.connected, client.composition.inside\n"
        "from client.settings import read_settings\n"
        "settings = read_settings()\n"
        "production = settings.packaged(settings.profiles['production'])\n"
        "print(client.composition.inside.portal_inside(production))\n"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", without], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stdout.strip() == "None", done.stderr
