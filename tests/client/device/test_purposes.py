"""A yes is one to its purpose: another purpose of the same power asks again."""

import pytest

from client.domain.permissions import Choice, Purpose
from tests.doubles.permissions import fake_permissions


@pytest.mark.requirement("PER-01", "R-3.8")
@pytest.mark.parametrize("allowed", Purpose)
async def test_what_is_allowed_for_one_purpose_is_allowed_for_no_other(allowed):
    permissions = fake_permissions()
    grant = await permissions.choose(permissions.explain(allowed), Choice.WHILE_USING)

    given = {one: permissions.granted(one) for one in Purpose}
    assert given == {one: grant if one is allowed else None for one in Purpose}
