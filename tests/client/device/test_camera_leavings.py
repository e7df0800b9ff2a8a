"""What a phone's camera keeps in files of its own is thrown away with the camera."""

import pytest

from client.device.adapters.camera_flet import FletCamera
from client.device.adapters.camera_leavings import throw_away_leavings
from client.domain.permissions import Choice, Purpose
from tests.doubles.eye import Plugin, Viewer
from tests.doubles.permissions import fake_permissions

pytestmark = pytest.mark.requirement("R-3.8", "PER-02")
LEFT = ["cache/CAP1.jpg", "cache/REC9.mp4", "temp/MOV7.temp", "Documents/camera/videos/REC_a.mp4"]
NOT_THE_CAMERAS = ["cache/kept.json", "Documents/paper.jpg", "temp/CAPTION.txt"]


def test_pictures_and_films_go_and_nothing_else(tmp_path):
    for name in [*LEFT, *NOT_THE_CAMERAS]:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"something")
    places = {
        "FLET_APP_STORAGE_CACHE": str(tmp_path / "cache"),
        "FLET_APP_STORAGE_TEMP": str(tmp_path / "temp"),
    }

    throw_away_leavings(places, tmp_path)

    assert not [name for name in LEFT if (tmp_path / name).exists()]
    assert all((tmp_path / name).exists() for name in NOT_THE_CAMERAS)


def test_where_a_camera_was_never_on_there_is_nothing_to_throw_away(tmp_path):
    throw_away_leavings({}, tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("end", ["finish", "stop", "forget"])
async def test_each_end_of_a_film_throws_away_what_is_left_of_it(end):
    plugin, left = Plugin(), ["a film"]
    camera = FletCamera(plugin, plugin, asks_by_itself=True, tidy=left.clear)
    permissions = fake_permissions(camera=camera)
    asked = permissions.explain(Purpose.VIDEO_MESSAGE)
    filming = await permissions.film(
        await permissions.choose(asked, Choice.WHILE_USING), None, Viewer()
    )
    await filming.begin()

    if end == "forget":
        permissions.forget()
    else:
        await getattr(filming, end)()

    assert left == []
