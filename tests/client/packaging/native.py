"""The native files of a rendered package, as a store or an operating system reads them."""

import plistlib
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

ANDROID = "{http://schemas.android.com/apk/res/android}"
TOOLS = "{http://schemas.android.com/tools}"
TOO_NEW = {f"{ANDROID}enableOnBackInvokedCallback", f"{ANDROID}usesPermissionFlags"}
"""Unknown to Android 10, whose resources Debian has."""
FRAMEWORK = Path("/usr/share/android-framework-res/framework-res.apk")


def manifest(flutter: Path) -> ET.Element:
    file = flutter / "android/app/src/main/AndroidManifest.xml"
    return ET.parse(file).getroot()  # noqa: S314 - rendered from our own settings


def permissions(root: ET.Element) -> set[str]:
    """Those that are asked for, without those that are taken out."""
    return {
        one.get(f"{ANDROID}name", "")
        for one in root.findall("uses-permission")
        if one.get(f"{TOOLS}node") != "remove"
    }


def application(root: ET.Element) -> ET.Element:
    found = root.find("application")
    assert found is not None
    return found


def links(root: ET.Element) -> list[tuple[str | None, str | None]]:
    """Scheme and host of what opens the app."""
    return [
        (data.get(f"{ANDROID}scheme"), data.get(f"{ANDROID}host"))
        for data in application(root).findall("activity/intent-filter/data")
    ]


def gradle(flutter: Path) -> str:
    return (flutter / "android/app/build.gradle.kts").read_text("utf-8")


def gradle_properties(flutter: Path) -> dict[str, str]:
    lines = (flutter / "android/gradle.properties").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and line[0] != "#")


def plist(file: Path) -> dict:
    """Strictly: of a key that is there twice Xcode would take one, and nobody knows which."""
    content = file.read_bytes()
    for table in ET.fromstring(content).iter("dict"):  # noqa: S314 - as above
        keys = [key.text for key in table.findall("key")]
        assert len(keys) == len(set(keys)), f"{file.name} has a key twice: {keys}"
    return plistlib.loads(content)


def linked(flutter: Path, folder: Path) -> str:
    """Android's own linker over manifest and resources; what a store would read of it."""
    app = flutter / "android" / "app"
    ident = re.search(r'applicationId = "([^"]+)"', gradle(flutter))
    assert ident
    root = manifest(flutter)
    _merged(root, ident[1])
    ET.register_namespace("android", ANDROID[1:-1])
    ET.ElementTree(root).write(folder / "AndroidManifest.xml", encoding="utf-8")
    _run("aapt2", "compile", "--dir", app / "src/main/res", "-o", folder / "res.zip")
    _run(
        *("aapt2", "link", "-I", FRAMEWORK, "--auto-add-overlay"),
        *("--manifest", folder / "AndroidManifest.xml", "-o", folder / "linked.apk"),
        *("--min-sdk-version", "24", "--target-sdk-version", "36"),
        folder / "res.zip",
    )
    return _run("aapt", "dump", "badging", folder / "linked.apk")


def _merged(root: ET.Element, ident: str) -> None:
    """The part of Gradle's merger that matters here."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.get(f"{TOOLS}node") == "remove" or child.tag == "queries":
                parent.remove(child)
    for element in root.iter():
        for key, value in list(element.attrib.items()):
            if key in TOO_NEW or key.startswith(TOOLS):
                del element.attrib[key]
                continue
            filled = value.replace("${applicationId}", ident)
            element.set(key, filled.replace("${applicationName}", "android.app.Application"))
        name = element.get(f"{ANDROID}name", "")
        if name.startswith("."):
            element.set(f"{ANDROID}name", ident + name)
    root.set("package", ident)


def _run(*words: object) -> str:
    done = subprocess.run(  # noqa: S603 - Debian's tools on our own files
        [str(word) for word in words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
