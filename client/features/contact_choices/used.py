"""What of the citizen's data notices use, and what of it they never carry (R-6.1)."""

from typing import Final

from client import design
from client.design import Control, Icon, icons
from client.i18n.formats import Speech

_USED: Final[tuple[tuple[str, str, Icon], ...]] = (
    ("contact_choices.uses_phone", "contact_choices.uses_phone_text", icons.CALL),
    ("contact_choices.uses_email", "contact_choices.uses_email_text", icons.MAIL),
    ("contact_choices.uses_choices", "contact_choices.uses_choices_text", icons.SETTINGS),
    ("contact_choices.uses_read", "contact_choices.uses_read_text", icons.SHOW),
    ("contact_choices.uses_no_token", "contact_choices.uses_no_token_text", icons.DEVICES),
)


def what_notices_use(speech: Speech) -> Control:
    say = speech.say
    rows = [
        design.info_row(say(title), subtitle=say(text), icon=icon) for title, text, icon in _USED
    ]
    return design.section(
        say("contact_choices.uses"),
        design.list_card(*rows),
        subtitle=say("contact_choices.uses_text"),
        ident="what-notices-use",
    )
