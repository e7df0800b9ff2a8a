"""What others declared about the citizen, and objecting to it (R-5.2)."""

from client.features.mentions.screen import MentionScreen, MentionsScreen

__all__ = ["MentionScreen", "MentionsScreen"]
