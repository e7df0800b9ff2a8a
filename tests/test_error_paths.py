"""Each error path of doing things is written down, and has a test that shows it."""

from collections import Counter

import pytest

from tests.architecture.sources import ROOT
from tests.error_paths import (
    AREAS,
    FLOWS,
    GOOD,
    HERE,
    MOCK,
    OTHER_AREAS,
    declared,
    error_paths,
    states,
)
from tests.traceability import marks_written, requirements

ON_A_STAGE = ("tests/client/features/", "tests/client/shown/", "tests/client/shell/")
JOURNEYS = "tests/journeys/"
PATHS = [path for flow in FLOWS for path in error_paths(flow)]
UNSEEN = error_paths("unseen")
KNOWN_UNSEEN = 1
"""Rows: one more has to be worth it."""


def of_each(paths):
    return [pytest.param(path, id=f"{path.flow}-{path.says}") for path in paths]


def source_of(test):
    file = ROOT / test.partition("::")[0]
    return file.read_text("utf-8") if file.is_file() else ""


def named_by(test):
    """The requirements it bears; `None` where there is no such test."""
    return marks_written(source_of(test)).get(test.partition("::")[2])


def test_whatever_the_portal_may_say_has_a_row():
    rows = {name for path in (*PATHS, *UNSEEN) for name in path.names()}

    assert set(declared()) - rows == set()


def test_no_row_speaks_of_what_the_portal_does_not_say():
    rows = {name for path in (*PATHS, *UNSEEN) for name in path.names()}

    assert rows - set(declared()) == set()


def test_every_state_of_something_is_good_news_or_has_a_row():
    assert {name: good - set(states()[name]) for name, good in GOOD.items()} == {
        name: frozenset() for name in states()
    }


def test_every_area_of_the_contract_belongs_to_a_flow_or_to_something_else():
    areas = {file.stem for file in (MOCK / "contract" / "areas").glob("*.json")}

    assert sorted([*AREAS, *OTHER_AREAS]) == sorted(areas)


def test_every_flow_is_a_file_and_every_file_a_flow():
    assert {file.stem for file in HERE.glob("*.toml")} == {*FLOWS, "unseen"}


def test_a_path_is_written_down_once_in_its_flow():
    twice = Counter((path.flow, path.says) for path in PATHS)

    assert [path for path, count in twice.items() if count > 1] == []


@pytest.mark.parametrize("path", of_each(PATHS))
def test_an_error_path_has_a_test_on_a_stage_or_a_journey_that_bears_its_requirement(path):
    borne = {test: named_by(test) for test in path.tests}

    assert path.tests
    assert path.requirements
    assert [test for test, ids in borne.items() if not ids] == []
    assert [test for test in borne if not test.startswith((*ON_A_STAGE, JOURNEYS))] == []
    assert set(path.requirements) <= set(requirements())
    assert set(path.requirements) <= set().union(*borne.values())


@pytest.mark.parametrize("path", of_each(path for path in PATHS if path.answers))
def test_the_test_of_an_answer_names_the_operation_and_takes_its_failures_from_the_contract(path):
    tried = "".join(
        source for source in map(source_of, path.tests) if "failing.declared import" in source
    )

    assert [operation for operation in path.answers if f'"{operation}"' not in tried] == []


def test_what_cannot_be_seen_is_rare_and_says_why():
    assert len(UNSEEN) <= KNOWN_UNSEEN
    assert all(path.why and not path.tests for path in UNSEEN)
    assert not any(path.why for path in PATHS)
