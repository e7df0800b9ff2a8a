"""Who may enter, as a table: the guard has no other rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.session import Ended, EndReason, Guest, Restoring, Session
from client.shell.admission import Admission, admission, older
from client.shell.table import Entrance
from tests.builders import a_portal_info, a_session

CITIZEN, GUEST, EVERYBODY = Entrance.CITIZEN, Entrance.GUEST, Entrance.EVERYBODY


@pytest.mark.parametrize(
    ("entrance", "session", "gate"),
    [
        (CITIZEN, a_session(), Admission.ENTER),
        (CITIZEN, Restoring(), Admission.WAIT),
        (CITIZEN, Guest(), Admission.WELCOME),
        *[(CITIZEN, Ended(reason), Admission.WELCOME) for reason in EndReason],
        (GUEST, a_session(), Admission.ONWARD),
        (GUEST, Guest(), Admission.ENTER),
        (GUEST, Restoring(), Admission.ENTER),
        (EVERYBODY, Guest(), Admission.ENTER),
        (EVERYBODY, a_session(), Admission.ENTER),
    ],
)
def test_the_guard(entrance: Entrance, session: Session, gate: Admission) -> None:
    assert admission(entrance, session, None, "0.1.0") is gate


@pytest.mark.parametrize("entrance", [CITIZEN, GUEST])
def test_an_outdated_version_gets_no_further_than_what_everybody_may_read(
    entrance: Entrance,
) -> None:
    portal = a_portal_info(min_client_version="2.0.0")

    assert admission(entrance, a_session(), portal, "1.9.9") is Admission.OUTDATED
    assert admission(EVERYBODY, a_session(), portal, "1.9.9") is Admission.ENTER


@pytest.mark.parametrize(
    ("version", "wanted"), [("0.1.0", "0.1.1"), ("0.9.0", "0.10.0"), ("1", "1.0.1")]
)
def test_versions_are_compared_by_their_numbers(version: str, wanted: str) -> None:
    assert older(version, wanted)


@pytest.mark.parametrize(
    ("version", "wanted"),
    [("0.1.0", "0.1.0"), ("0.10.0", "0.9.0"), ("1.0", "1.0.0"), ("1.0.0-beta", "1.0.0")],
)
def test_the_wanted_version_and_all_after_it_are_let_in(version: str, wanted: str) -> None:
    assert not older(version, wanted)


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_version_text_breaks_the_gate(version: str, wanted: str) -> None:
    assert older(version, wanted) in (True, False)
