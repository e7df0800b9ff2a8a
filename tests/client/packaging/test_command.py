"""What a packager reads before anything is built: what it will do, and what is missing."""

import pytest

from client.packaging.command import main, run
from client.packaging.findings import Verdict
from client.packaging.machine import Machine, machine_findings
from tests.client.packaging.plans import a_plan


def a_machine(home, *, online=False, tools=(), modules=True, **environment):
    return Machine(
        environment={"HOME": str(home), **environment},
        reaches=lambda _: online,
        has_module=lambda _: modules,
        which=lambda name: f"/usr/bin/{name}" if name in tools else None,
    )


def lost(plan, machine):
    return [finding for finding in machine_findings(plan, machine) if finding.stops]


def test_without_an_sdk_and_a_network_everything_missing_is_named(tmp_path):
    said = {
        one.what.partition(" is not")[0]: one.how for one in lost(a_plan(), a_machine(tmp_path))
    }

    assert set(said) == {
        "Flutter 3.44.8",
        "JDK 17",
        "Android SDK (platform 35, build-tools 34.0.0)",
    }
    assert all(said.values())


def test_with_a_network_the_builder_fetches_what_is_missing(tmp_path):
    findings = list(machine_findings(a_plan(), a_machine(tmp_path, online=True)))

    assert not [finding for finding in findings if finding.stops]
    assert [one.verdict for one in findings].count(Verdict.FETCHED) == 3


def test_without_the_packaging_extra_it_says_how_to_get_it(tmp_path):
    (first, *_) = lost(a_plan("bundle"), a_machine(tmp_path, modules=False))

    assert "PyInstaller" in first.what
    assert "[packaging]" in first.how


@pytest.mark.parametrize(("target", "name"), [("ipa", "macOS"), ("windows", "Windows")])
def test_a_target_of_another_system_is_refused_with_the_way_to_it(tmp_path, target, name):
    (first, *_) = lost(a_plan(target, host="Linux"), a_machine(tmp_path, online=True))

    assert name in first.what
    assert "workflows" in first.how


def test_production_is_not_packed_without_its_own_key(tmp_path):
    plan, machine = a_plan("aab", "production"), a_machine(tmp_path, online=True)

    assert ["FLET_ANDROID_SIGNING_KEY_STORE" in one.what for one in lost(plan, machine)] == [True]


def test_a_key_that_is_not_there_is_said(tmp_path):
    names = ("_STORE", "_STORE_PASSWORD", "_PASSWORD", "_ALIAS")
    given = {f"FLET_ANDROID_SIGNING_KEY{name}": "x" for name in names}
    plan = a_plan("aab", "production")

    (only,) = lost(plan, a_machine(tmp_path, online=True, **given))
    assert "absolute path" in only.how
    key = tmp_path / "upload.jks"
    key.touch()
    given["FLET_ANDROID_SIGNING_KEY_STORE"] = str(key)
    assert lost(plan, a_machine(tmp_path, online=True, **given)) == []


def test_a_demo_needs_no_key(tmp_path):
    assert lost(a_plan("aab"), a_machine(tmp_path, online=True)) == []


def test_it_says_what_it_will_do_and_builds_nothing_when_something_is_missing(tmp_path, capsys):
    plan = a_plan(workshop=tmp_path / "work", out=tmp_path / "out")

    code = run(plan, a_machine(tmp_path), dry=False)

    told = capsys.readouterr()
    assert code == 1
    assert "az.example.mygov.demo" in told.out
    assert "mock_server.inside, inside the app" in told.out
    assert "MISSING   Flutter" in told.out
    assert "nothing was built" in told.err
    assert not (tmp_path / "work").exists()


def test_a_dry_run_looks_and_builds_nothing(tmp_path, capsys):
    plan = a_plan(workshop=tmp_path / "work")

    assert run(plan, a_machine(tmp_path, online=True), dry=True) == 0
    assert "All good" in capsys.readouterr().out
    assert not (tmp_path / "work").exists()


def test_an_unknown_profile_is_refused_by_name(capsys):
    with pytest.raises(SystemExit):
        main(["apk", "--profile", "live"])

    assert "demo" in capsys.readouterr().err
