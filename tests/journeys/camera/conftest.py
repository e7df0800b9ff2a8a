"""A browser whose camera looks at a film."""

import pytest

from tests.browser import FAKE_DEVICES, chromium
from tests.journeys.camera.film import Film


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return Film(tmp_path_factory.mktemp("film") / "seen.mjpeg")


@pytest.fixture(scope="module")
def browser(browser_path, film):
    filmed = (*FAKE_DEVICES, f"--use-file-for-fake-video-capture={film.path}")
    with chromium(browser_path, filmed) as running:
        yield running


@pytest.fixture(autouse=True)
def nothing_before_the_camera(film):
    """What the journey before this one held there."""
    film.show_nothing()
