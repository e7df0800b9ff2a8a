"""A tapped notice leads to what it was about, in a window that the citizen sees."""

import pytest

from client.composition.tapped import come_to
from client.domain.inbox import MessageId
from client.places.inbox import Inbox, OneMessage
from tests.doubles.device import FakeFront, Steps

pytestmark = pytest.mark.requirement("R-6.2")


@pytest.mark.parametrize(
    ("message", "place"),
    [(MessageId("m-1"), OneMessage(MessageId("m-1"))), (None, Inbox())],
    ids=["about one message", "about several"],
)
def test_a_tapped_notice_opens_what_it_was_about_before_the_other_windows(message, place):
    steps, front = Steps(), FakeFront()

    come_to(steps, front, message)

    assert (steps.places, front.came) == ([place], 1)
