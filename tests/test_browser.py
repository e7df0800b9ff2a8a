"""A missing browser is said: a skip on a desk, a failure in CI."""

import pytest

from tests.browser import needed_chromium


@pytest.fixture
def no_browser(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_the_journeys_say_that_they_did_not_run(monkeypatch):
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="did not run"):
        needed_chromium()


@pytest.mark.usefixtures("no_browser")
def test_in_ci_a_missing_browser_is_a_failure(monkeypatch):
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="did not run"):
        needed_chromium()
