"""What is handed over beside a package: checksums, its bill of materials, what stores are told."""

import csv
import hashlib
import io
import json
import os
import plistlib
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from client.packaging.amendments import (
    NotAsExpected,
    amendments,
    notified,
    strings,
    with_resource,
)
from client.packaging.artefacts import CHECKSUMS, gather
from client.packaging.bill import bill_of
from client.packaging.closure import closure
from client.packaging.configuration import dependencies, packed, project_of
from client.packaging.store import collected, data_safety, privacy_manifest
from tests.client.packaging.plans import a_plan

XCODE = """
		97C146FE1CF9000F007C117D /* Assets.xcassets in Resources */ = {fileRef = 97C146FD1CF9000F007C117D /* Assets.xcassets */; };
		97C146FD1CF9000F007C117D /* Assets.xcassets */ = {lastKnownFileType = folder.assetcatalog; path = Assets.xcassets; };
				97C146FD1CF9000F007C117D /* Assets.xcassets */,
				97C146FE1CF9000F007C117D /* Assets.xcassets in Resources */,
"""  # noqa: E501 - as Xcode writes it


def test_every_file_has_its_checksum(tmp_path):
    made = tmp_path / "made"
    (made / "mygov-demo.app").mkdir(parents=True)
    (made / "mygov-demo.app" / "inside").write_text("x")
    (made / "one.apk").write_bytes(b"package")
    plan = a_plan(out=tmp_path / "out")

    results = gather(plan, packed(project_of(plan), plan), made)

    names = {file.name for file in results.iterdir()}
    assert names == {
        "one.apk",
        "mygov-demo.app.tar.gz",
        "sbom.cdx.json",
        "play-data-safety.csv",
        CHECKSUMS,
    }
    lines = dict(line.split("  ")[::-1] for line in (results / CHECKSUMS).read_text().splitlines())
    assert set(lines) == names - {CHECKSUMS}
    assert lines["one.apk"] == hashlib.sha256(b"package").hexdigest()


@pytest.mark.requirement("STO-24")
def test_the_bill_of_materials_is_valid_and_names_what_ships():
    plan = a_plan("apk")
    parts = closure(dependencies(project_of(plan), plan), plan.target)

    bill = bill_of(plan, parts)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None
    told = json.loads(bill)
    by_name = {one["name"].lower(): one for one in told["components"]}
    assert {"flet", "httpx", "cryptography", "flet-secure-storage"} <= set(by_name)
    assert by_name["httpx"]["purl"] == "pkg:pypi/httpx@0.28.1"
    assert by_name["httpx"]["licenses"][0]["license"]["id"] == "BSD-3-Clause"


def test_both_stores_are_told_the_same():
    every = collected()
    apple = plistlib.loads(privacy_manifest(every))
    play = list(csv.reader(io.StringIO(data_safety(every))))

    told = {one["NSPrivacyCollectedDataType"] for one in apple["NSPrivacyCollectedDataTypes"]}
    assert told == {f"NSPrivacyCollectedDataType{one.apple}" for one in every}
    assert {(row[0], row[1]) for row in play} >= {one.play for one in every}
    assert not apple["NSPrivacyTracking"]
    assert not [row for row in play if "SHARED" in row[1]]


def test_what_leaves_only_when_the_citizen_wants_is_told_so():
    rows = list(csv.reader(io.StringIO(data_safety(collected()))))
    control = {row[0].split(":")[1]: row[1] for row in rows if row[0].endswith("USER_CONTROL")}

    assert control["PSL_AUDIO"].endswith("OPTIONAL")
    assert control["PSL_USER_ACCOUNT"].endswith("REQUIRED")


def test_a_resource_is_named_wherever_xcode_names_one():
    once = with_resource(XCODE, "PrivacyInfo.xcprivacy", "text.xml")

    assert once.count("PrivacyInfo.xcprivacy") == XCODE.count("Assets.xcassets")
    assert "lastKnownFileType = text.xml; path = PrivacyInfo.xcprivacy;" in once
    assert with_resource(once, "PrivacyInfo.xcprivacy", "text.xml") == once


def test_an_xcode_project_of_another_shape_is_not_guessed_at():
    with pytest.raises(NotAsExpected, match="named 1 times"):
        with_resource("/* Assets.xcassets */", "PrivacyInfo.xcprivacy", "text.xml")


def test_a_text_in_three_languages_becomes_one_of_each():
    usage = {"NSCameraUsageDescription": "az · en · ru", "Other": "x"}

    assert strings(usage, 2) == '"NSCameraUsageDescription" = "ru";\n'


def test_notifications_are_prepared_only_where_they_ship():
    plan = a_plan("apk")
    project = packed(project_of(plan), plan)
    without = amendments(plan, project)
    project["project"]["dependencies"].append("flet-notifications==0.1.4")

    assert without == []
    assert [one.__name__ for one in amendments(plan, project)] == ["notified"]


@pytest.mark.requirement("R-6.1")
def test_notifications_bring_their_receivers_and_no_wish_for_exact_alarms(tmp_path, monkeypatch):
    manifest = tmp_path / "android" / "app" / "src" / "main" / "AndroidManifest.xml"
    manifest.parent.mkdir(parents=True)
    manifest.write_text(
        '<manifest xmlns:android="http://schemas.android.com/apk/res/android"><application/></manifest>'
    )
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    for _ in range(2):
        notified(tmp_path)
    written = manifest.read_text()

    assert "ScheduledNotificationBootReceiver" in written
    assert "RECEIVE_BOOT_COMPLETED" in written
    assert "SCHEDULE_EXACT_ALARM" not in written
