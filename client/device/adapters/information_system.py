"""A desktop's system, from the interpreter: it knows its version, and is told nothing more."""

import platform

from client.device.adapters.identity_system import in_plain_letters, platform_here


class SystemInformation:
    async def system(self) -> str | None:
        kind = platform_here()
        if kind == "linux":
            return in_plain_letters(_linux())
        if kind in {"windows", "macos"}:
            version = platform.mac_ver()[0] if kind == "macos" else platform.release()
            return in_plain_letters(f"{'macOS' if kind == 'macos' else 'Windows'} {version}")
        return in_plain_letters(f"{platform.system()} {platform.release()}")


def _linux() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return "Linux"
