"""Stand-ins for what is not here: Flutter, Dart, a JDK, an Android SDK.

Each does the one thing `flet build` looks for and writes down how it was called. The packager of
Python code copies the app by the real one's rule, so that what ships can be looked at.
"""

import json
import sys
from pathlib import Path

HOSTS = {"ipa": "Darwin", "ios-simulator": "Darwin", "macos": "Darwin", "windows": "Windows"}
"""What `flet build` has to believe it runs on."""

LAUNCHER = """
import json, os, sys
from flet_cli.commands import build_base, flutter_base

begin = flutter_base.BaseFlutterCommand.__init__
def begun(self, parser):
    begin(self, parser)
    self.current_platform = os.environ["STAND_IN_HOST"]
flutter_base.BaseFlutterCommand.__init__ = begun

resolve = build_base.BaseBuildCommand.setup_template_data
def resolved(self):
    resolve(self)
    told = {key: value for key, value in self.template_data.items() if key != "pyproject"}
    with open(os.environ["STAND_IN_CONTEXT"], "w", encoding="utf-8") as out:
        json.dump(told, out, default=str)
    if os.environ.get("STAND_IN_STOPS"):
        os._exit(0)
build_base.BaseBuildCommand.setup_template_data = resolved

from flet.cli import main
sys.argv[0] = "flet"
main()
"""

PROGRAM = """#!{python} -I
import json, os, shutil, sys
from pathlib import Path

argv, tool = sys.argv[1:], Path(sys.argv[0]).name
with open(os.environ["STAND_IN_CALLS"], "a", encoding="utf-8") as out:
    out.write(json.dumps([tool, *argv]) + chr(10))

def made(path):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("stand-in")

def values(name):
    return [argv[at + 1] for at, word in enumerate(argv) if word == name]

def package():
    app = Path(argv[argv.index("package") + 1])
    stage = Path(os.environ.get("SERIOUS_PYTHON_APP") or "app/stage")
    left = set(values("--exclude"))
    def copy(source, there):
        there.mkdir(parents=True, exist_ok=True)
        for entry in source.iterdir():
            if str(entry.relative_to(app)) not in left and entry != stage:
                copy(entry, there / entry.name) if entry.is_dir() else shutil.copy2(
                    entry, there / entry.name
                )
    shutil.rmtree(stage, ignore_errors=True)
    copy(app, stage)

def build(kind):
    if kind == "apk":
        for abi in ("armeabi-v7a", "arm64-v8a", "x86_64"):
            made(f"build/app/outputs/flutter-apk/app-{{abi}}-release.apk")
    elif kind == "appbundle":
        made("build/app/outputs/bundle/release/app-release.aab")
    elif kind == "ipa":
        made("build/ios/archive/Runner.xcarchive/Info.plist")
    elif kind == "ios":
        made("build/ios/iphonesimulator/Runner.app/Info.plist")
    elif kind == "macos":
        made("build/macos/Build/Products/Release/" + os.environ["STAND_IN_NAME"] + ".app/x")
    elif kind == "linux":
        made("build/linux/x64/release/bundle/app")
    elif kind == "windows":
        made("build/windows/x64/runner/Release/app.exe")

if argv[:1] == ["--version"]:
    print({version!r} if tool == "flutter" else {dart!r})
elif tool == "dart" and "package" in argv:
    package()
elif tool == "flutter" and argv[:1] == ["build"]:
    build(argv[1])
    sys.exit(int(os.environ.get("STAND_IN_FAILS", "0")))
"""

PYTHONS = {
    "default_python_version": "3.14",
    "pythons": {
        "3.14": {
            "full_version": "3.14.6",
            "pyodide_version": "314.0.3",
            "android_abis": ["arm64-v8a", "x86_64", "armeabi-v7a"],
            "prerelease": False,
        }
    },
}


def lay_out(folder: Path, host: str, flutter: str) -> None:
    dart = {"Darwin": "macos", "Windows": "windows"}.get(host, "linux")
    text = PROGRAM.format(
        python=sys.executable,
        version=f"Flutter {flutter} - channel stable",
        dart=f'Dart SDK version: 3.12.2 (stable) on "{dart}_x64"',
    )
    for name in ("flutter", "dart"):
        program(folder / "bin" / name, text)
    program(folder / "jdk" / "bin" / "javac", "#!/bin/sh\necho javac 17.0.13\n")
    program(folder / "sdk" / "cmdline-tools" / "12.0" / "bin" / "sdkmanager", "#!/bin/sh\n")
    for name in ("platform-tools", "platforms/android-35", "build-tools/34.0.0"):
        (folder / "sdk" / name).mkdir(parents=True, exist_ok=True)
    (folder / "home").mkdir(exist_ok=True)
    (folder / "pythons.json").write_text(json.dumps(PYTHONS))
    (folder / "launch.py").write_text(LAUNCHER)


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)
