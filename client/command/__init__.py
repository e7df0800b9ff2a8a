"""`mygov`: from one command to the app on the screen, with a portal to try it on."""

from client.command.start import main

__all__ = ["main"]
