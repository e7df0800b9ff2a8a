"""The device's powers, each behind a protocol of its own."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from client.device.camera import Camera
from client.device.locator import Locator
from client.device.microphone import Microphone
from client.device.notices import Notices
from client.device.system import System
from client.domain.permissions import Power

C = TypeVar("C")
G = TypeVar("G")


@dataclass(frozen=True)
class Powers(Generic[C, G]):
    """What opens them is the engine's, which knows this file and not the other way round."""

    locator: Locator[C, G]
    camera: Camera[C, G]
    microphone: Microphone[C, G]
    notices: Notices[C, G]

    def system(self, power: Power) -> System[C]:
        match power:
            case Power.LOCATION:
                return self.locator
            case Power.CAMERA:
                return self.camera
            case Power.MICROPHONE:
                return self.microphone
            case Power.NOTIFICATIONS:
                return self.notices

    def cut(self, power: Power) -> None:
        """What goes on by itself ends now."""
        if power is Power.CAMERA:
            self.camera.cut()
        if power is Power.MICROPHONE:
            self.microphone.cut()
