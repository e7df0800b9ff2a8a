"""A film as it comes to be: what comes late changes nothing, and nobody prints what is in it."""

from client.domain.permissions import Outcome
from client.domain.video_messages import FilmFault, film_from
from client.shown.filming import take as the
from client.shown.filming.take import Barred, Phase, State, Stopwatch, Take

WEBM = b"\x1a\x45\xdf\xa3 a film"


def filming():
    return the.turned(the.begun(State(), Take(object(), None)), Phase.RECORDING)


def test_pauses_are_not_in_it():
    watch = Stopwatch()
    watch.goes(10.0)
    watch.rests(14.0)
    watch.goes(100.0)

    assert watch.seconds(103.0) == 7.0


def test_a_dialog_that_says_late_that_it_is_gone_does_not_close_the_next():
    before = filming()
    after = the.begun(the.dropped(before, before.turn), Take(object(), None))

    assert the.dropped(after, before.turn) is after


def test_a_dialog_that_went_by_itself_takes_no_reason_with_it():
    before = filming()
    taken = the.barred(before, Barred(Outcome.REVOKED, lost=True))

    assert the.dropped(taken, before.turn).barred.lost


def test_the_clock_is_drawn_once_a_second():
    before = filming()

    assert the.passed(before, 0) is before
    assert the.passed(before, 3).take.seconds_left == 27


def test_nothing_prints_what_is_in_it():
    film = film_from(b"\x1a\x45\xdf\xa3 SECRET", 3)
    told = the.transcribed(the.done(filming(), film), "SECRET words")

    assert "SECRET" not in repr(told) + repr(told.take) + repr(told.take.film)


def test_a_film_is_known_by_what_it_is_and_is_never_shorter_than_a_second():
    assert film_from(WEBM, 0).seconds == 1
    assert film_from(b"\0\0\0\x18ftypmp42", 31).media_type == "video/mp4"
    assert film_from(b"RIFF", 3) is FilmFault.WRONG_KIND


def test_a_pause_that_is_answered_late_takes_no_film_that_is_done():
    film = film_from(WEBM, 12, is_silent=True)
    after = the.done(filming(), film)

    assert the.turned(after, Phase.PAUSED) is after


def test_what_goes_on_already_loses_no_seconds():
    watch = Stopwatch()
    watch.goes(10.0)
    watch.goes(14.0)

    assert watch.seconds(20.0) == 10.0
