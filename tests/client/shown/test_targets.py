"""A message leads to what it is about, as long as a screen knows that."""

import pytest

from client.domain.inbox import Target
from client.domain.mentions import MentionId
from client.domain.threads import LetterId
from client.places.services import OneMention
from client.places.threads import OneLetter
from client.shown.targets import place_of


@pytest.mark.requirement("R-5.1", "R-6.2")
def test_who_is_named_in_a_declaration_comes_from_the_message_to_what_was_said_of_them():
    assert place_of(Target("mention", "m-1")) == OneMention(MentionId("m-1"))


@pytest.mark.requirement("R-6.2")
def test_a_letters_answer_leads_to_the_letter():
    assert place_of(Target("letter", "l-1")) == OneLetter(LetterId("l-1"))


@pytest.mark.requirement("R-6.2")
def test_what_a_newer_portal_speaks_of_gets_no_button():
    assert place_of(Target("hologram", "h-1")) is None
    assert place_of(None) is None
