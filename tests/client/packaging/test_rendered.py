"""What the real `flet build` makes of every target and profile, with stand-ins for SDKs."""

import re

import pytest

from client.packaging.store import collected
from tests.client.packaging.plans import SETTINGS

pytestmark = pytest.mark.xdist_group("packages")
"""One worker renders them all: each is rendered once."""

PHONES = ["apk", "ipa"]
TARGETS = ["apk", "aab", "ipa", "ios-simulator", "linux", "macos", "windows"]
NEEDED = {
    "android.permission.INTERNET",
    "android.permission.CAMERA",
    "android.permission.RECORD_AUDIO",
    "android.permission.ACCESS_FINE_LOCATION",
    "android.permission.ACCESS_COARSE_LOCATION",
    "android.permission.POST_NOTIFICATIONS",
    "android.permission.ACCESS_NETWORK_STATE",
    "android.permission.USE_BIOMETRIC",
}
USAGE = {
    "NSCameraUsageDescription",
    "NSMicrophoneUsageDescription",
    "NSLocationWhenInUseUsageDescription",
    "NSPhotoLibraryUsageDescription",
    "NSFaceIDUsageDescription",
}
STOCK = re.compile("^This app ")


def allowed(options):
    return {name for name, wanted in options["android_permissions"].items() if wanted}


def usage_in(options):
    plist = options["info_plist"]
    return {key: text for key, text in plist.items() if key.endswith("UsageDescription")}


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_built_and_named_after_its_profile(rendered, target):
    package = rendered(target)

    assert package.told["bundle_id"] == "az.example.mygov.demo"
    assert package.told["product_name"] == "mygov demo"
    assert package.made != []
    assert {"--build-number", "7", "--build-name", "0.1.0"} <= set(
        package.call("flutter", "build")
    )


@pytest.mark.parametrize(
    ("profile", "ident"),
    [("demo", ".demo"), ("staging", ".staging"), ("production", "")],
)
@pytest.mark.parametrize("target", PHONES)
def test_profiles_live_side_by_side(resolved, target, profile, ident):
    told = resolved(target, profile)

    assert told["bundle_id"] == f"az.example.mygov{ident}"
    assert told["product_name"] == SETTINGS.profiles[profile].title
    assert told["options"]["deep_linking"] == {
        "scheme": f"az.example.mygov{ident}",
        "host": "open",
    }


def test_a_package_for_android_is_one_file_a_processor(rendered):
    assert rendered("apk").made == [
        f"mygov-demo-{abi}.apk" for abi in ("arm64-v8a", "armeabi-v7a", "x86_64")
    ]
    assert rendered("aab").made == ["mygov-demo.aab"]


@pytest.mark.requirement("R-3.8")
def test_android_asks_for_what_the_app_uses_and_never_in_the_background(rendered):
    options = rendered("apk").told["options"]

    assert allowed(options) == NEEDED
    assert all("." in name for name in options["android_permissions"])


def test_no_hardware_is_required(rendered):
    features = rendered("apk").told["options"]["android_features"]

    implied = {"camera", "microphone", "location", "location.gps", "location.network"}
    assert {f"android.hardware.{name}" for name in implied} <= set(features)
    assert not any(
        wanted
        for name, wanted in features.items()
        if name.startswith("android.hardware.") and not name.endswith("touchscreen")
    )


@pytest.mark.requirement("R-3.8", "A11Y-15")
@pytest.mark.parametrize("target", ["ipa", "macos"])
def test_every_power_says_what_it_is_for_in_three_languages(rendered, target):
    texts = usage_in(rendered(target).told["options"])

    assert target == "macos" or set(texts) == USAGE
    for text in texts.values():
        az, en, ru = text.split(" · ")
        assert re.search("[əğıöüşç]", az)
        assert re.fullmatch("[ -~]+", en)
        assert re.search("[а-я]", ru)


def test_a_sign_in_can_return_to_a_mac(rendered):
    entitlements = rendered("macos").told["options"]["macos_entitlements"]
    info = rendered("macos").told["options"]["info_plist"]

    assert entitlements["com.apple.security.network.server"]
    assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["az.example.mygov.demo"]


@pytest.mark.parametrize("target", TARGETS)
def test_what_ships_is_the_app_and_nothing_beside_it(rendered, target):
    staged = rendered(target).staged

    assert {"main.py", "flet.toml", "client/app.py", "client/parts.json"} <= staged
    assert "assets/fonts/Onest-Regular.ttf" in staged
    assert "mock_server/inside.py" in staged
    assert not [path for path in staged if path.startswith(("tests/", ".", "build/"))]
    assert not [path for path in staged if "packaging" in path or path.endswith(".md")]
    assert not [path for path in staged if path.startswith("assets/") and path.endswith(".svg")]


def test_only_a_demo_has_the_mock_portal(rendered):
    package = rendered("apk", "production")

    assert not [path for path in package.staged if path.startswith("mock_server")]
    assert not {"fastjsonschema", "fpdf2", "uvicorn"} & {
        word.partition("==")[0] for word in package.call("dart", "package")
    }


def test_a_package_knows_its_own_profile_alone(rendered):
    package = rendered("apk", "production")
    settings = (package.flutter.parent / "python-app" / "flet.toml").read_text("utf-8")

    assert 'profile = "production"' in settings
    assert "https://staging.mygov.example" not in settings
    assert "inside:" not in settings


def test_icons_and_splash_screens_are_drawn_for_light_and_dark(rendered):
    res = rendered("apk").flutter / "android" / "app" / "src" / "main" / "res"
    drawn = {file.relative_to(res).as_posix() for file in res.rglob("*.png")}

    assert {
        "mipmap-xxxhdpi/ic_launcher.png",
        "drawable-xxxhdpi/ic_launcher_foreground.png",
    } <= drawn
    assert [name for name in drawn if "night" in name]
    linux = {file.name for file in (rendered("linux").flutter / "linux").rglob("*.png")}
    assert linux
    assert "None.png" not in linux


@pytest.mark.parametrize("target", PHONES)
def test_the_stores_are_told_of_every_power_a_package_asks_for(rendered, target):
    """The list that the stores are told from has a row for it, so it cannot be forgotten."""
    options = rendered(target).told["options"]
    told = {power for one in collected() for power in one.powers}
    nothing_leaves = {
        "android.permission.INTERNET",
        "android.permission.POST_NOTIFICATIONS",
        "android.permission.ACCESS_NETWORK_STATE",
        "android.permission.USE_BIOMETRIC",
        "NSFaceIDUsageDescription",
    }
    asked = allowed(options) if target == "apk" else set(usage_in(options))

    assert asked - nothing_leaves <= told


def spoiled_by_the_bundle(flet):
    flet["permissions"] = ["camera", "microphone", "location"]


def spoiled_by_a_lost_permission(flet):
    flet["permissions"] = ["camera"]
    del flet["android"]["permission"]["android.permission.POST_NOTIFICATIONS"]


def spoiled_by_a_global_link(flet):
    flet["deep_linking"] = flet["android"].pop("deep_linking")


def spoiled_by_a_lost_text(flet):
    del flet["ios"]["info"]["NSMicrophoneUsageDescription"]


def test_the_checks_see_a_location_in_the_background(resolved):
    options = resolved("apk", change=spoiled_by_the_bundle)["options"]

    assert "android.permission.ACCESS_BACKGROUND_LOCATION" in allowed(options)
    assert allowed(options) != NEEDED


def test_the_checks_see_a_lost_permission(resolved):
    options = resolved("apk", change=spoiled_by_a_lost_permission)["options"]

    assert allowed(options) < NEEDED


def test_the_checks_see_a_link_that_phones_do_not_read(resolved):
    options = resolved("apk", change=spoiled_by_a_global_link)["options"]

    assert not options["deep_linking"]["scheme"]


def test_the_checks_see_a_stock_text(resolved):
    texts = usage_in(resolved("ipa", change=spoiled_by_a_lost_text)["options"])

    assert STOCK.match(texts["NSMicrophoneUsageDescription"])
