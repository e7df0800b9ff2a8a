"""The whole command with stand-ins for the SDK: what it hands over, and its second pass."""

import os
import shutil

import flet.version
import pytest

from client.packaging import building
from client.packaging.building import NotBuilt, build
from client.packaging.command import run
from client.packaging.configuration import packed, project_of
from client.packaging.machine import Machine
from tests.client.packaging.plans import a_plan
from tests.client.packaging.rendering import small_template, surroundings
from tests.client.packaging.toolchain import lay_out, program


@pytest.fixture
def sdk(tmp_path, monkeypatch):
    """This machine, as `flet build` would find it with everything installed."""
    folder = tmp_path / "sdk"
    folder.mkdir()
    lay_out(folder, "Linux", flet.version.flutter_version)
    small_template(folder / "template")
    kept = folder / "cache" / "build-template" / f"v{flet.version.flet_version}"
    kept.mkdir(parents=True)
    packed_template = kept / "flet-build-template"
    shutil.make_archive(str(packed_template), "zip", root_dir=folder, base_dir="template")
    for name, value in surroundings(folder, "Linux", a_plan()).items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture
def plan(tmp_path):
    return a_plan("apk", workshop=tmp_path / "work", out=tmp_path / "out")


def builds(sdk):
    calls = (sdk / "calls").read_text().splitlines() if (sdk / "calls").exists() else []
    return [call for call in calls if call.startswith('["flutter", "build"')]


def test_one_command_hands_over_packages_checksums_and_a_bill(sdk, plan, capfd):
    machine = Machine(environment=dict(os.environ), reaches=lambda _: False)

    code = run(plan, machine, dry=False)

    assert code == 0, capfd.readouterr().out[-3000:]
    names = {file.name for file in plan.results.iterdir()}
    assert "mygov-demo-arm64-v8a.apk" in names
    assert {"SHA256SUMS", "sbom.cdx.json", "play-data-safety.csv"} <= names
    assert len(builds(sdk)) == 1


def with_notifications(plan):
    project = packed(project_of(plan), plan)
    project["project"]["dependencies"].append("flet-notifications==0.1.4")
    return project


@pytest.mark.requirement("R-3.6")
def test_a_project_that_notifications_need_amended_is_built_again(sdk, plan, monkeypatch):
    """The first pass fails in Gradle for want of it, and is no end."""
    monkeypatch.setattr(building, "written", lambda *_: {})
    program(
        sdk / "bin" / "flet-notifications-patch",
        f"#!/bin/sh\necho patched > {sdk}/patched\n",
    )

    made = build(plan, with_notifications(plan))

    assert (sdk / "patched").is_file()
    assert len(builds(sdk)) == 2
    assert [file.suffix for file in sorted(made.iterdir())] == [".apk"] * 3


@pytest.mark.usefixtures("sdk")
def test_a_builder_that_fails_hands_nothing_over(plan, monkeypatch):
    monkeypatch.setenv("STAND_IN_FAILS", "1")

    with pytest.raises(NotBuilt, match="ended with"):
        build(plan, packed(project_of(plan), plan))
    machine = Machine(environment=dict(os.environ), reaches=lambda _: False)
    assert run(plan, machine, dry=False) == 1
    assert not plan.results.exists()
