"""What has to be on this machine, and how to get what is not."""

import importlib.util
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from client.packaging.findings import Finding, fetched, good, missing
from client.packaging.plan import Plan, Target

_EXTRA: Final = "pip install -e '.[packaging]'"
_FETCHES_FROM: Final = "storage.googleapis.com"
_JDK: Final = "17"
_LINUX_PACKAGES: Final = ("clang", "cmake", "ninja", "pkg-config")
_SIGNING: Final = (
    "FLET_ANDROID_SIGNING_KEY_STORE",
    "FLET_ANDROID_SIGNING_KEY_STORE_PASSWORD",
    "FLET_ANDROID_SIGNING_KEY_PASSWORD",
    "FLET_ANDROID_SIGNING_KEY_ALIAS",
)


def _reaches(host: str) -> bool:
    try:
        socket.create_connection((host, 443), 5).close()
    except OSError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Machine:
    """A test brings its own."""

    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    reaches: Callable[[str], bool] = _reaches
    has_module: Callable[[str], bool] = lambda name: importlib.util.find_spec(name) is not None
    which: Callable[[str], str | None] = shutil.which

    @property
    def home(self) -> Path:
        return Path(self.environment.get("HOME") or Path.home())


def machine_findings(plan: Plan, machine: Machine) -> Iterator[Finding]:
    yield from _host(plan)
    yield from _tools(plan, machine)
    if plan.target is Target.BUNDLE:
        return
    yield from _flutter(machine)
    if plan.target.is_android:
        yield from _android(machine)
    if plan.target is Target.LINUX:
        yield from _linux(machine)
    if plan.needed_host == "Darwin":
        yield from _xcode(machine)
    yield from _signing(plan, machine)


def _host(plan: Plan) -> Iterator[Finding]:
    if plan.needed_host in {None, plan.host}:
        yield good(f"{plan.target.value} can be made on {plan.host}")
        return
    name = {"Darwin": "macOS"}.get(plan.needed_host or "", plan.needed_host)
    yield missing(
        f"{plan.target.value} is made on {name}, and this is {plan.host}",
        "run the same command there, or let .github/workflows/packages.yml do it",
    )


def _tools(plan: Plan, machine: Machine) -> Iterator[Finding]:
    needed = ["tomli_w", "cyclonedx"]
    needed.append("PyInstaller" if plan.target is Target.BUNDLE else "flet_cli")
    lost = [name for name in needed if not machine.has_module(name)]
    if lost:
        yield missing(f"Python packages: {', '.join(lost)}", _EXTRA)
    else:
        yield good("Python packages for packaging")


def _flutter(machine: Machine) -> Iterator[Finding]:
    version = flutter_version()
    kept = machine.home / "flutter" / version
    if machine.which("flutter") or kept.is_dir():
        yield good(f"Flutter ({version} is what Flet wants)")
        return
    yield _to_fetch(
        machine,
        f"Flutter {version}",
        f"flet build fetches it into {kept} (1 GB)",
        f"connect this machine once, or install Flutter {version} and put it on PATH",
    )


def flutter_version() -> str:
    from flet.version import flutter_version as version  # noqa: PLC0415 - no need of Flet before

    return version


def _android(machine: Machine) -> Iterator[Finding]:
    if _is_jdk(machine):
        yield good(f"JDK {_JDK}")
    else:
        yield _to_fetch(
            machine,
            f"JDK {_JDK}",
            "flet build fetches Temurin into ~/java",
            f"apt install openjdk-{_JDK}-jdk, or a JDK {_JDK} of any maker, and set JAVA_HOME",
        )
    sdk = machine.environment.get("ANDROID_HOME") or machine.environment.get("ANDROID_SDK_ROOT")
    if (sdk and Path(sdk).is_dir()) or (machine.home / "Android" / "Sdk").is_dir():
        yield good("Android SDK")
    else:
        yield _to_fetch(
            machine,
            "Android SDK (platform 35, build-tools 34.0.0)",
            "flet build fetches it into ~/Android/Sdk (2 GB)",
            "connect this machine once, or install the command-line tools and set ANDROID_HOME",
        )


def _is_jdk(machine: Machine) -> bool:
    home = machine.environment.get("JAVA_HOME")
    javac = str(Path(home) / "bin" / "javac") if home else machine.which("javac")
    if javac is None or not Path(javac).is_file():
        return any((machine.home / "java").glob(f"{_JDK}*"))
    told = subprocess.run([javac, "-version"], capture_output=True, text=True, check=False)  # noqa: S603 - the JDK's own
    return re.match(rf"javac {_JDK}\b", told.stdout + told.stderr) is not None


def _linux(machine: Machine) -> Iterator[Finding]:
    lost = [name for name in _LINUX_PACKAGES if not machine.which(name)]
    if lost:
        yield missing(
            f"for Flutter on Linux: {', '.join(lost)}",
            "apt install the packages that `flet --version --json` lists as linux_dependencies",
        )
    else:
        yield good("compilers for Flutter on Linux")


def _xcode(machine: Machine) -> Iterator[Finding]:
    for name, how in (
        ("xcodebuild", "install Xcode from the App Store and open it once"),
        ("pod", "brew install cocoapods"),
    ):
        yield good(name) if machine.which(name) else missing(name, how)


def _signing(plan: Plan, machine: Machine) -> Iterator[Finding]:
    if plan.target.is_android:
        yield from _keystore(plan, machine)
    elif plan.target is Target.IPA and plan.profile.signed:
        names = ("MYGOV_IOS_TEAM_ID", "MYGOV_IOS_PROVISIONING_PROFILE")
        lost = [name for name in names if not machine.environment.get(name)]
        if lost:
            yield missing(
                f"no signature for iOS: {', '.join(lost)}",
                "the team and the provisioning profile of your Apple developer account",
            )
        else:
            yield good("signature for iOS")


def _keystore(plan: Plan, machine: Machine) -> Iterator[Finding]:
    lost = [name for name in _SIGNING if not machine.environment.get(name)]
    file = machine.environment.get(_SIGNING[0], "")
    if lost and not plan.profile.signed:
        yield good("no keystore: signed with Android's debug key, for trying only")
    elif lost:
        yield missing(
            f"no upload key: {', '.join(lost)}",
            "keytool -genkey -v -keystore upload.jks -keyalg RSA -keysize 4096 -validity 10000"
            " -alias upload; keep it and its passwords outside the repository",
        )
    elif not Path(file).is_absolute() or not Path(file).is_file():
        yield missing(f"{_SIGNING[0]} is {file}", "an absolute path of a file that is there")
    else:
        yield good("upload key")


def _to_fetch(machine: Machine, what: str, by_itself: str, by_hand: str) -> Finding:
    if machine.reaches(_FETCHES_FROM):
        return fetched(f"{what} is not here", by_itself)
    return missing(f"{what} is not here, and {_FETCHES_FROM} cannot be reached", by_hand)
