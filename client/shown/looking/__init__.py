"""The camera from any form: asked for, on in sight, off the moment it is needed no more."""

from client.shown.looking.block import camera_block
from client.shown.looking.scanner import use_scanner
from client.shown.looking.viewfinder import Finder

__all__ = ["Finder", "camera_block", "use_scanner"]
