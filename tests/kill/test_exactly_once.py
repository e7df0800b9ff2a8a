"""Killed at random moments, client and portal still make each application exactly once.

Few by default; `MYGOV_DEEDS=300 python -m pytest tests/kill` is the whole promise.
"""

import os

import pytest

from tests.kill import submissions
from tests.kill.killing import made_of

MANY = int(os.environ.get("MYGOV_DEEDS", "8"))
KILLS = max(3, MANY // 10)


@pytest.mark.requirement("REL-04", "REL-08", "REL-25", "TF-6")
def test_as_many_applications_as_were_sent_whoever_dies(tmp_path):
    made = made_of("submissions", submissions.MACHINE, tmp_path, MANY, KILLS, once=True)

    assert made == MANY


@pytest.mark.requirement("REL-04", "TF-6")
def test_a_portal_that_forgets_its_deeds_makes_some_twice(tmp_path):
    """The same killing, with the memory switched off: so the test above can fail."""
    made = made_of("submissions", submissions.MACHINE, tmp_path, MANY, 2 * KILLS, once=False)

    assert made > MANY
