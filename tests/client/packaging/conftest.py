"""Packages are staged and rendered once, and looked at by many tests."""

import pytest

from client.packaging.configuration import packed, project_of
from client.packaging.licences import written
from client.packaging.staging import stage
from tests.client.packaging.plans import a_plan
from tests.client.packaging.rendering import official_template, render


class _Renderer:
    """Renders a package when it is first asked for."""

    def __init__(self, folders):
        self._folders = folders
        self._known = {}

    def __call__(self, target="apk", profile="demo", change=None, *, official=None, stops=False):
        key = (target, profile, change, official, stops)
        if key not in self._known:
            self._known[key] = self._rendered(*key)
        return self._known[key]

    def _rendered(self, target, profile, change, official, stops):
        folder = self._folders.mktemp(f"{profile}-{target}")
        plan = a_plan(target, profile, workshop=folder / "work")
        project = packed(project_of(plan), plan)
        if change is not None:
            change(project["tool"]["flet"])
        work = stage(plan, project, written(plan, project))
        (work / ".env").write_text("a secret of somebody's\n")
        rendered = render(plan, work, folder, official=official, stops=stops)
        assert rendered.code == 0, rendered.log[-3000:]
        return rendered


@pytest.fixture(scope="session")
def rendered(tmp_path_factory):
    return _Renderer(tmp_path_factory)


@pytest.fixture(scope="session")
def officially(rendered):
    """With Flet's own template: native files, too."""
    template = official_template()
    if template is None:
        pytest.skip("Flet's template is not on this machine; any `flet build` leaves it there")
    return lambda target="apk", profile="demo", change=None: rendered(
        target, profile, change, official=template
    )


@pytest.fixture(scope="session")
def resolved(rendered):
    """What Flet decides, before it writes anything: `change` spoils the settings first."""

    def told(target="apk", profile="demo", change=None):
        return rendered(target, profile, change, stops=True).told

    return told
