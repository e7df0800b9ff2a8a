"""What a declaration takes over from a half-written one: of whom it was said, and no more."""

from dataclasses import replace
from datetime import date

import pytest

from client.domain.answers import Failed, Trouble
from client.domain.declarations import (
    DeclarationId,
    DeclarationState,
    Declared,
    Ground,
    Informed,
    Relation,
)
from client.domain.forms import Attached, FieldKey, Named, UploadId
from client.domain.submissions import Undeclared
from client.features.applying import declaring
from client.features.applying.declaring import Kept
from tests.builders.services import a_declaration

AYSEL, KAMRAN, LEYLA = (
    Named("0TAAAAA", "Aysel"),
    Named("0TBBBBB", "Kamran"),
    Named("0TCCCCC", "Leyla"),
)
WRITTEN_ON, LATER = date(2026, 3, 1), date(2026, 3, 9)
PROOF = Attached(UploadId("u-1"), "proof.pdf")


def begun(*people, today=WRITTEN_ON):
    return declaring.begun(
        tuple(Undeclared(FieldKey("passengers"), one) for one in people), {}, today
    )


def written(*people):
    """Whole, but for what is confirmed."""
    state = begun(*people)
    for index, one in enumerate(people):
        state = declaring.named(state, index, f"{one.name} Məmmədova")
        state = declaring.related(state, one.fin, Relation.FRIEND)
    state = declaring.grounded(state, Ground.CONSENT)
    state = declaring.told(state, Informed.PHONE)
    return declaring.proved(state, PROOF)


def resumed(fresh, state, *people):
    return declaring.resumed(fresh, Kept(begun(*people), state))


def names(state):
    return [one.name for one in state.people]


@pytest.mark.requirement("R-5.2", "REL-03")
def test_whoever_goes_on_without_one_of_two_finds_all_that_was_written_about_the_other():
    state = resumed(begun(KAMRAN), written(AYSEL, KAMRAN), AYSEL, KAMRAN)

    assert names(state) == ["Kamran Məmmədova"]
    assert state.relations == {KAMRAN.fin: Relation.FRIEND}
    assert (state.ground, state.informed) == (Ground.CONSENT, Informed.PHONE)
    assert state.evidence == (PROOF,)


@pytest.mark.requirement("R-5.2", "REL-03")
def test_the_same_people_in_another_order_keep_each_their_own():
    before = declaring.related(written(AYSEL, KAMRAN), KAMRAN.fin, Relation.SPOUSE)

    state = resumed(begun(KAMRAN, AYSEL), before, AYSEL, KAMRAN)

    assert names(state) == ["Kamran Məmmədova", "Aysel Məmmədova"]
    assert state.relations == {AYSEL.fin: Relation.FRIEND, KAMRAN.fin: Relation.SPOUSE}
    assert state.evidence == (PROOF,)


@pytest.mark.requirement("R-5.2")
def test_with_somebody_new_who_the_old_ones_are_stays_and_what_was_said_of_all_is_said_anew():
    """No ground and no paper stands for a person of whom it was not said."""
    state = resumed(begun(AYSEL, LEYLA), written(AYSEL), AYSEL)

    assert names(state) == ["Aysel Məmmədova", "Leyla"]
    assert state.relations == {AYSEL.fin: Relation.FRIEND}
    assert (state.ground, state.informed, state.evidence) == (None, None, ())


@pytest.mark.requirement("R-5.2")
def test_nothing_of_one_person_is_taken_over_for_another():
    fresh = begun(LEYLA)

    assert resumed(fresh, written(AYSEL), AYSEL) == fresh


@pytest.mark.requirement("R-5.2")
def test_a_name_that_was_changed_in_the_form_since_is_the_forms():
    married = replace(AYSEL, name="Aysel Quliyeva")

    assert names(resumed(begun(married), written(AYSEL), AYSEL)) == ["Aysel Quliyeva"]


@pytest.mark.requirement("R-5.2", "TPD-02")
def test_what_was_confirmed_is_confirmed_anew_and_what_the_portal_said_is_not_said_again():
    before = declaring.turned(written(AYSEL), "true_data")
    failed = Failed(Trouble.PERSON_OBJECTED)
    before = declaring.refused(before, failed, (("/body/field", "no"),), DeclarationId("d-1"))
    before = replace(declaring.tried(before), failed=failed)

    state = resumed(begun(AYSEL), before, AYSEL)

    assert state.ticked == frozenset()
    assert (state.tried, state.wrong, state.failed, state.earlier) == (False, (), None, None)


@pytest.mark.requirement("R-5.2", "REL-03")
def test_whoever_left_while_it_was_being_signed_can_sign_again():
    assert not resumed(begun(AYSEL), declaring.busy(written(AYSEL)), AYSEL).busy


@pytest.mark.requirement("R-5.2")
def test_days_that_nobody_chose_are_those_of_the_day_one_goes_on():
    fresh = begun(AYSEL, today=LATER)
    before = declaring.related(begun(AYSEL), AYSEL.fin, Relation.FRIEND)

    state = resumed(fresh, before, AYSEL)

    assert (state.informed_on, state.until) == (fresh.informed_on, fresh.until)


@pytest.mark.requirement("R-5.2")
def test_the_day_of_telling_that_was_chosen_stays_before_it_is_said_how():
    before = declaring.told_on(begun(AYSEL), "20.02.2026")

    assert resumed(begun(AYSEL, today=LATER), before, AYSEL).informed_on == "20.02.2026"


@pytest.mark.requirement("R-5.2")
def test_the_day_somebody_was_told_stays_that_day_and_so_does_a_day_that_was_chosen():
    before = declaring.held_until(written(AYSEL), "01.05.2026")

    state = resumed(begun(AYSEL, today=LATER), before, AYSEL)

    assert (state.informed_on, state.until) == (before.informed_on, "01.05.2026")


def stopped(known):
    """Not taken because of the first declaration; `known` is what was known then."""
    failed = Failed(Trouble.PERSON_OBJECTED)
    return declaring.refused(written(AYSEL), failed, (), DeclarationId("d-1"), known)


def with_objection(*, objected):
    kind = DeclarationState.DISPUTED if objected else DeclarationState.ACTIVE
    person = Declared(AYSEL.fin, AYSEL.name, Relation.FRIEND, objected=objected)
    return (a_declaration("d-1", kind, people=(person,)),)


@pytest.mark.requirement("R-5.2")
def test_an_objection_is_settled_when_the_earlier_declaration_is_known_without_it():
    state = stopped(with_objection(objected=False))

    assert declaring.is_settled(state, with_objection(objected=False))
    assert not declaring.is_settled(state, with_objection(objected=True))


@pytest.mark.requirement("R-5.2", "REL-05")
def test_what_was_known_before_the_refusal_does_not_settle_it():
    """The objection came since, and the list could not be had anew."""
    known = with_objection(objected=False)

    assert not declaring.is_settled(stopped(known), known)


@pytest.mark.requirement("R-5.2")
def test_an_objection_to_a_declaration_that_is_not_among_the_known_is_open():
    assert not declaring.is_settled(stopped(()), (a_declaration("d-2"),))
