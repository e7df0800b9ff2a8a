"""The camera as a screen knows it: what comes late changes nothing."""

from client.domain.permissions import Outcome
from client.shown.looking import sight


def looking():
    return sight.drawn(sight.begun(sight.State(), object()), object)


def test_a_dialog_that_went_by_itself_takes_no_reason_with_it():
    taken = sight.barred(looking(), Outcome.REVOKED)

    assert sight.dropped(taken, taken.turn).barred is Outcome.REVOKED


def test_a_dialog_that_says_late_that_it_is_gone_does_not_close_the_next():
    before = looking()
    after = sight.begun(sight.done(before), object())

    assert sight.dropped(after, before.turn) is after


def test_what_is_put_away_is_gone_and_its_turn_over():
    before = looking()
    after = sight.dropped(before, before.turn)

    assert after.sight is None
    assert after.turn > before.turn
