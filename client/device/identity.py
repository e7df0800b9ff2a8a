"""How this device introduces itself at sign-in: the least a session list needs (policy 2.1.4)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    name: str
    """A kind of device, e.g. "Linux desktop". Never a host or user name."""
    platform: str
    app_version: str
