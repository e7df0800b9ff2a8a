"""What no machine could build is said before it is tried."""

from dataclasses import replace

import pytest

from client.packaging.closure import closure
from client.packaging.configuration import dependencies, packed, project_of
from client.packaging.phones import refused
from client.packaging.plan import Target
from client.packaging.project_checks import project_findings
from tests.architecture.sources import modules
from tests.client.packaging.plans import SETTINGS, a_plan

PHONES = [Target.APK, Target.IPA]


def wrong(plan, change=lambda _: None):
    project = packed(project_of(plan), plan)
    change(project)
    return [one.what for one in project_findings(plan, project) if one.stops]


def test_the_repository_can_be_packed_as_it_is():
    assert wrong(a_plan("apk")) == []
    assert wrong(a_plan("ipa")) == []
    assert wrong(a_plan("bundle")) == []


def test_the_tables_in_the_repository_are_those_of_the_usual_profile():
    """So that a bare `flet build` makes the demo, and makes it right."""
    plan = a_plan("apk", SETTINGS.default_profile)
    plain = project_of(plan)["tool"]["flet"]
    laid_over = packed(project_of(plan), plan)["tool"]["flet"]

    for key in ("bundle_id", "product", "artifact", "android", "ios", "macos"):
        assert plain[key] == laid_over[key]


def test_a_portal_that_nobody_can_have_is_refused():
    (only,) = wrong(a_plan("apk", "production"))

    assert "https://mygov.example, which nobody can have" in only


def test_a_text_that_is_no_xml_is_refused():
    def spoil(project):
        project["tool"]["flet"]["ios"]["info"]["NSCameraUsageDescription"] = "QR & papers"

    assert wrong(a_plan("ipa"), spoil) == [
        "tool.flet.ios.info.NSCameraUsageDescription has a & or a <"
    ]


def test_the_location_bundle_is_refused():
    def spoil(project):
        project["tool"]["flet"]["permissions"].append("location")

    assert wrong(a_plan("apk"), spoil) == [
        "the package would ask for the location in the background"
    ]


def test_two_versions_are_refused():
    def spoil(project):
        project["project"]["version"] = "9.9.9"

    assert wrong(a_plan("apk"), spoil) == ["flet.toml says version 0.1.0, pyproject.toml 9.9.9"]


@pytest.mark.parametrize("number", [0, 2_100_000_001])
def test_a_build_number_that_no_store_takes_is_refused(number):
    assert wrong(replace(a_plan("apk"), build_number=number)) == [f"build number {number}"]


@pytest.mark.parametrize("target", PHONES)
def test_every_dependency_can_be_installed_on_a_phone(target):
    plan = a_plan(target.value)
    lines = dependencies(project_of(plan), plan)

    assert refused(closure(lines, target), target) == []


@pytest.mark.parametrize("target", PHONES)
def test_what_a_phone_cannot_have_would_be_seen(target):
    lines = ["keyring", "flet-web", "not-a-package-of-ours"]
    found = refused(closure(lines, target), target)

    assert any("uvloop" in line or "httptools" in line for line in found)
    assert any("not-a-package-of-ours" in line for line in found)


@pytest.mark.parametrize("target", PHONES)
def test_what_is_for_desktops_stays_away_from_phones(target):
    plan = a_plan(target.value)
    names = {one.name for one in closure(dependencies(project_of(plan), plan), target).found}

    assert "flet-secure-storage" in names
    assert not {"keyring", "plyer", "flet-desktop", "flet-web"} & names


def test_the_client_itself_does_without_what_only_the_mock_needs():
    """A package without the mock leaves these out; only the browser preview serves."""
    needs = ("fastjsonschema", "fpdf", "starlette", "uvicorn")
    found = {
        module.path
        for module in modules("client")
        if any(
            f"import {name}" in module.source or f"from {name}" in module.source for name in needs
        )
    }

    assert {path.rsplit("/", 1)[0] for path in found} == {"client/preview"}
