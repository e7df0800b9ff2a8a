"""The native files themselves: manifest, Info.plist, entitlements, Gradle, Xcode's list.

They need Flet's own template, which no package index has: these run wherever a `flet build` has
left it (or MYGOV_FLET_TEMPLATE names it), and say so elsewhere.
"""

import shutil
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

from client.packaging.amendments import LANGUAGES, told_on_ios
from client.packaging.configuration import packed, project_of
from client.packaging.store import collected
from tests.client.packaging import native
from tests.client.packaging.plans import a_plan
from tests.client.packaging.test_rendered import NEEDED, STOCK, USAGE, spoiled_by_the_bundle

pytestmark = pytest.mark.xdist_group("packages")

IDENT = "az.example.mygov.demo"


@pytest.mark.requirement("R-3.8")
def test_the_manifest_asks_for_what_the_app_uses(officially):
    assert native.permissions(native.manifest(officially("apk").flutter)) == NEEDED


def test_the_manifest_of_a_location_bundle_would_be_seen(officially):
    root = native.manifest(officially("apk", change=spoiled_by_the_bundle).flutter)

    assert "android.permission.ACCESS_BACKGROUND_LOCATION" in native.permissions(root)


@pytest.mark.requirement("AUTH-04")
def test_the_app_opens_by_its_own_scheme_and_is_left_out_of_backups(officially):
    root = native.manifest(officially("apk").flutter)
    app = native.application(root)

    assert native.links(root) == [(IDENT, "open")]
    assert app.get(f"{native.ANDROID}label") == "mygov demo"
    assert app.get(f"{native.ANDROID}allowBackup") == "false"
    assert app.get(f"{native.ANDROID}usesCleartextTraffic") == "false"


def test_android_can_ask_who_holds_the_device(officially):
    """Its question is drawn by a fragment, and before Android 9 in a theme of AppCompat's."""
    sources = officially("apk").flutter / "android" / "app" / "src" / "main"
    (activity,) = sources.rglob("MainActivity.kt")

    assert "FlutterFragmentActivity()" in activity.read_text("utf-8")
    assert "Theme.AppCompat" in (sources / "res/values/styles.xml").read_text("utf-8")


def test_gradle_has_the_id_and_the_memory_of_a_hosted_runner(officially):
    flutter = officially("apk").flutter

    assert f'applicationId = "{IDENT}"' in native.gradle(flutter)
    assert native.gradle_properties(flutter)["org.gradle.jvmargs"].startswith("-Xmx4G")


@pytest.mark.requirement("R-3.8", "AUTH-04")
def test_the_list_of_ios_has_texts_and_scheme_once_each(officially):
    info = native.plist(officially("ipa").flutter / "ios" / "Runner" / "Info.plist")

    assert {key for key in info if key.endswith("UsageDescription")} == USAGE
    assert not [key for key in USAGE if STOCK.match(info[key])]
    assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [IDENT]
    assert info["CFBundleDisplayName"] == "mygov demo"
    assert info["CFBundleLocalizations"] == ["az", "en", "ru"]


def spoiled_by_an_ampersand(flet):
    flet["ios"]["info"]["NSCameraUsageDescription"] = "QR & documents"


def test_a_text_that_is_no_xml_would_be_seen(officially):
    spoiled = officially("ipa", change=spoiled_by_an_ampersand)

    with pytest.raises(ET.ParseError):
        native.plist(spoiled.flutter / "ios" / "Runner" / "Info.plist")


def test_the_icon_of_ios_fills_its_square(officially):
    icons = officially("ipa").flutter / "ios/Runner/Assets.xcassets/AppIcon.appiconset"

    with Image.open(icons / "Icon-App-1024x1024@1x.png") as icon:
        assert icon.size == (1024, 1024)
        corner = icon.convert("RGBA").getpixel((2, 2))
    assert corner[3] == 255
    assert corner[2] > corner[0]  # blue to the corner, and no white of a rounded one


def test_windows_has_an_icon_of_every_size(officially):
    (icon,) = (officially("windows").flutter / "windows").rglob("*.ico")

    with Image.open(icon) as drawn:
        assert {(16, 16), (48, 48), (256, 256)} <= drawn.info["sizes"]


def test_a_mac_may_be_returned_to_and_nothing_more_than_it_needs(officially):
    runner = officially("macos").flutter / "macos" / "Runner"
    entitlements = native.plist(runner / "Release.entitlements")
    info = native.plist(runner / "Info.plist")

    assert entitlements["com.apple.security.network.client"]
    assert entitlements["com.apple.security.network.server"]
    assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [IDENT]


def test_xcode_packs_the_privacy_manifest_and_a_text_a_language(officially, tmp_path):
    shutil.copytree(officially("ipa").flutter / "ios", tmp_path / "ios")
    plan = a_plan("ipa")
    usage = packed(project_of(plan), plan)["tool"]["flet"]["ios"]["info"]

    told_on_ios(tmp_path, usage)
    once = (tmp_path / "ios/Runner.xcodeproj/project.pbxproj").read_text("utf-8")
    told_on_ios(tmp_path, usage)
    twice = (tmp_path / "ios/Runner.xcodeproj/project.pbxproj").read_text("utf-8")

    assert once == twice
    for name in ("PrivacyInfo.xcprivacy", *(f"{language}.lproj" for language in LANGUAGES)):
        assert once.count(f"/* {name} */") == 3
        assert once.count(f"/* {name} in Resources */") == 2
    manifest = native.plist(tmp_path / "ios/Runner/PrivacyInfo.xcprivacy")
    types = {one["NSPrivacyCollectedDataType"] for one in manifest["NSPrivacyCollectedDataTypes"]}
    assert types == {f"NSPrivacyCollectedDataType{one.apple}" for one in collected()}
    russian = (tmp_path / "ios/Runner/ru.lproj/InfoPlist.strings").read_text("utf-8")
    assert '"NSCameraUsageDescription" = "Чтобы' in russian


@pytest.mark.skipif(
    not (shutil.which("aapt2") and native.FRAMEWORK.is_file()),
    reason="no aapt and android-framework-res here; apt install them to link the resources",
)
def test_androids_own_linker_takes_manifest_and_pictures(officially, tmp_path):
    told = native.linked(officially("apk").flutter, tmp_path)

    assert f"package: name='{IDENT}'" in told
    assert "application-label:'mygov demo'" in told
    assert "  uses-feature: " not in told  # none is required, and none implied
    assert "uses-feature-not-required: name='android.hardware.camera'" in told
