"""What every microphone keeps to: Flet's, and the double that stands in for it."""

import pytest

from client.device.adapters.microphone_flet import FletMicrophone
from client.device.adapters.microphone_none import NoMicrophone
from client.domain.permissions import Choice, Outcome, Purpose
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.permissions import FakeBook, fake_permissions
from tests.doubles.recorder import LOUD, Ear, Plugin

pytestmark = pytest.mark.requirement("R-3.8")
NOTE = Purpose.VOICE_NOTE


def the_real_one(answers=Outcome.GRANTED, refuses=None, holds=None):
    plugin = Plugin()
    plugin.known = {
        Outcome.DENIED_FOR_GOOD: "permanentlyDenied",
        Outcome.RESTRICTED: "restricted",
        Outcome.GRANTED: "granted",
    }.get(holds, "denied")
    plugin.answer = {
        Outcome.GRANTED: "granted",
        Outcome.DENIED: "denied",
        Outcome.DENIED_FOR_GOOD: "permanentlyDenied",
        Outcome.NO_HARDWARE: "permanentlyDenied",
    }[answers]
    if Outcome.NO_HARDWARE in (answers, refuses):
        plugin.devices = []
    plugin.begins = refuses is None
    plugin.error = {
        Outcome.UNANSWERED: RuntimeError("?"),
        Outcome.NOT_HERE: RuntimeError("Timeout waiting for invoke method listener for X(1).m"),
    }.get(refuses)
    return FletMicrophone(plugin, plugin), plugin.send


def the_double(answers=Outcome.GRANTED, refuses=None, holds=None):
    microphone = FakeMicrophone(refuses)
    microphone.answers, microphone.holds = answers, holds
    return microphone, microphone.hear


BOTH = pytest.mark.parametrize("made", [the_real_one, the_double])


def asked(microphone, book=None):
    permissions = fake_permissions(book=book, microphone=microphone)
    return permissions, permissions.explain(NOTE)


async def allowed(microphone, book=None):
    permissions, explained = asked(microphone, book)
    return permissions, await permissions.choose(explained, Choice.WHILE_USING)


@BOTH
@pytest.mark.requirement("PER-01")
async def test_what_is_said_is_heard_until_it_is_stopped(made):
    microphone, say = made()
    ear, book = Ear(), FakeBook()
    permissions, grant = await allowed(microphone, book)

    listening = await permissions.listen(grant, ear)
    say(LOUD)
    heard = len(ear.heard)
    await listening.stop()
    say(LOUD)

    assert heard > 0
    assert (len(ear.heard), ear.why) == (heard, None)
    assert [entry.outcome for entry in book.lines] == [Outcome.GRANTED, Outcome.GRANTED]


@BOTH
async def test_nothing_is_heard_in_a_pause(made):
    microphone, say = made()
    ear = Ear()
    permissions, grant = await allowed(microphone)

    listening = await permissions.listen(grant, ear)
    assert await listening.pause()
    say(LOUD)
    assert ear.heard == b""
    assert await listening.resume()
    say(LOUD)

    assert ear.heard


@BOTH
@pytest.mark.requirement("PER-02")
@pytest.mark.parametrize("end", ["withdraw", "forget"])
async def test_taken_back_or_signed_out_it_hears_no_more(made, end):
    microphone, say = made()
    ear = Ear()
    permissions, grant = await allowed(microphone)
    await permissions.listen(grant, ear)

    if end == "forget":
        permissions.forget()
    else:
        await permissions.withdraw(NOTE)
    say(LOUD)

    assert (ear.heard, ear.why) == (b"", Outcome.WITHDRAWN)


@BOTH
@pytest.mark.parametrize("holds", [Outcome.DENIED_FOR_GOOD, Outcome.RESTRICTED])
async def test_what_the_system_holds_is_told_without_asking(made, holds):
    permissions, explained = asked(made(holds=holds)[0])

    assert await permissions.choose(explained, Choice.ONCE) is holds


@BOTH
@pytest.mark.parametrize("answers", [Outcome.DENIED, Outcome.DENIED_FOR_GOOD, Outcome.NO_HARDWARE])
async def test_a_no_to_the_question_is_told_for_what_it_is(made, answers):
    permissions, explained = asked(made(answers)[0])

    assert await permissions.choose(explained, Choice.ONCE) is answers


@BOTH
@pytest.mark.parametrize(
    "refuses", [Outcome.UNANSWERED, Outcome.NOT_HERE, Outcome.NO_HARDWARE, Outcome.TAKEN]
)
async def test_a_microphone_that_does_not_begin_is_a_value(made, refuses):
    permissions, grant = await allowed(made(refuses=refuses)[0])

    assert await permissions.listen(grant, Ear()) is refuses


async def test_a_device_without_a_reachable_microphone_says_so():
    permissions, explained = asked(NoMicrophone())

    assert await permissions.choose(explained, Choice.ONCE) is Outcome.NOT_HERE
    assert not await NoMicrophone().open_settings(Outcome.NOT_HERE)
