"""A requirement that a test names is a requirement somebody wrote down."""

import pytest

from tests.traceability import (
    clauses_without_a_test,
    marks_written,
    named_by,
    requirements,
    rows,
    unknown_names,
)


class Named:
    """As much of a pytest item as is asked of it."""

    nodeid = "tests/test_consents.py::test_a_consent_can_be_withdrawn"

    def __init__(self, *idents):
        self._marks = [pytest.mark.requirement(*idents).mark]

    def iter_markers(self, name):
        return [mark for mark in self._marks if mark.name == name]


def test_a_requirement_nobody_wrote_down_is_refused():
    assert unknown_names([Named("R-1.4", "R-99.9")]) == [f"{Named.nodeid} names 'R-99.9'"]


def test_a_test_may_prove_several_requirements():
    assert named_by(Named("AUTH-07", "R-1.5")) == ["AUTH-07", "R-1.5"]


def test_the_list_names_every_area():
    areas = {ident.partition("-")[0] for ident in requirements()}

    assert areas >= {"R", "AUTH", "STO", "CON", "REL", "SRV", "A11Y"}


def test_the_table_shows_what_nobody_proves():
    table = list(rows({"R-1": "seen", "R-2": "unseen"}, {"R-1": ["a", "a"]}))

    assert table == ["R-1         1  seen", "               a", "R-2         0  unseen"]


def test_a_clause_of_the_policy_without_a_test_is_found():
    known = {"R-1.1": "a clause", "R-1.2": "another", "SRV-05": "no clause"}

    assert clauses_without_a_test(known, {"R-1.1": ["test_a"]}) == ["R-1.2"]


def test_what_a_module_has_written_is_what_pytest_finds():
    source = """
import pytest

pytestmark = [pytest.mark.journey, pytest.mark.requirement("R-3.8")]


@pytest.mark.parametrize("way", ["one", "other"])
@pytest.mark.requirement("AUTH-07", "R-1.5")
async def test_a_session(way): ...


def test_a_note(): ...


def a_helper(): ...
"""

    assert marks_written(source) == {
        "test_a_session": {"R-3.8", "AUTH-07", "R-1.5"},
        "test_a_note": {"R-3.8"},
    }


def test_the_tests_of_this_run_bear_the_marks_that_are_written(request):
    written = {}
    for item in request.session.items:
        if item.path not in written:
            written[item.path] = marks_written(item.path.read_text("utf-8"))
        by_name = written[item.path].get(item.originalname)

        assert by_name is None or by_name == set(named_by(item)), item.nodeid
