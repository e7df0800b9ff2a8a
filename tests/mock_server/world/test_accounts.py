"""Accounts: the printed password opens, no other does."""

import pytest

from mock_server.world.accounts import all_accounts, by_fin, by_key, password_matches
from tests.mock_server.areas.portal import a_world


def test_only_the_persons_own_password_opens():
    complete, driver = by_key(a_world(), "complete"), by_key(a_world(), "driver")

    assert password_matches(complete, complete["password"])
    assert not password_matches(complete, driver["password"])
    assert not password_matches(complete, "")


@pytest.mark.requirement("AUTH-17")
def test_nobody_has_no_password():
    assert not password_matches(None, "nar-nar-10")


def test_a_person_is_found_by_fin_and_by_persona():
    world = a_world()

    for account in all_accounts(world):
        assert by_fin(world, account["fin"]) == by_key(world, account["key"]) == account


def test_an_unknown_fin_and_an_unknown_persona_are_told_apart():
    world = a_world()

    assert by_fin(world, "0TZZZZZ") is None
    with pytest.raises(KeyError):
        by_key(world, "nobody")
