"""A voice note from any form: asked for, recorded in sight, looked over, attached or dropped."""

from client.shown.recording.block import Voice, voice_block
from client.shown.recording.recorder import use_voice_note

__all__ = ["Voice", "use_voice_note", "voice_block"]
