"""Killed at random moments, client and portal still do each deed exactly once.

Few here; `python -m tests.kill` is the whole promise.
"""

import pytest

from tests.kill.killing import made_of

MANY, KILLS, ENOUGH = 6, 2, 5
"""`ENOUGH` deaths for somebody to die between an answer and its note."""


@pytest.mark.requirement("REL-04", "REL-08", "REL-25", "TF-6")
@pytest.mark.parametrize("kind", ["submissions", "payments"])
def test_as_many_were_made_as_were_meant_whoever_dies(tmp_path, kind):
    made = made_of(kind, tmp_path, MANY, KILLS, once=True)

    assert set(made.values()) == {MANY}


@pytest.mark.requirement("REL-04", "TF-6")
@pytest.mark.parametrize(
    ("kind", "twice", "kills"),
    [("submissions", "applications", ENOUGH), ("payments", "charges", KILLS)],
)
def test_a_portal_that_forgets_its_deeds_makes_some_twice(tmp_path, kind, twice, kills):
    """The same killing, with the memory switched off: so the test above can fail."""
    made = made_of(kind, tmp_path, MANY, kills, once=False)

    assert made[twice] > MANY
