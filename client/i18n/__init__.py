"""The citizen's language: a key in, a sentence out.

Words lie in `words/<area>.toml`, the three languages of a sentence side by side, so that
whoever adds one sees the other two missing. An area is read when it is first spoken:
`say("home.greeting", name=...)` reads `words/home.toml`. Plurals are tables by CLDR
category and are chosen by `count`.
"""

from client.i18n.say import Say, speaker

__all__ = ["Say", "speaker"]
