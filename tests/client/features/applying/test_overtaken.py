"""What happened at the portal meanwhile, where the portal contradicts itself."""

import pytest

from client.domain.answers import Trouble
from client.domain.forms import FieldKey, Named
from client.domain.submissions import Checked, Undeclared
from client.features.applying import model, overtaken
from tests.builders.services import a_form


@pytest.mark.requirement("R-5.1", "TPD-01")
def test_somebody_undeclared_at_a_question_that_is_not_asked_is_a_fault_and_loses_nothing():
    state = model.begun(a_form())
    told = Checked((), (Undeclared(FieldKey("nowhere"), Named("7ZK4PQ2", "Aysel")),))
    after = overtaken.undeclared(state, told)
    assert after.failed is not None
    assert after.failed.trouble is Trouble.BROKEN
    assert after.entered == state.entered
