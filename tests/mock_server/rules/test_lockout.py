"""Waiting after wrong passwords: how long, for whom, and when it is over."""

import pytest

from mock_server.rules import lockout
from mock_server.world import Clock, World

NOW = 1_772_427_600.0


@pytest.fixture
def world():
    moment = [NOW]
    world = World(clock=Clock(real=lambda: moment[0]))
    yield world
    world.store.close()


@pytest.mark.requirement("AUTH-16")
@pytest.mark.parametrize(
    ("failures", "wait"),
    [(1, 0), (4, 0), (5, 30), (6, 90), (7, 300), (8, 900), (9, 900), (50, 900)],
)
def test_each_failure_too_many_waits_longer_and_never_for_ever(failures, wait):
    assert lockout.wait_after(failures, lockout.FREE_FOR_FIN) == wait


@pytest.mark.requirement("AUTH-16")
def test_success_forgets_the_failures(world):
    for _ in range(6):
        lockout.failed(world, "0TAAAAA", "here")
    lockout.succeeded(world, "0TAAAAA", "here")

    lockout.failed(world, "0TAAAAA", "here")

    assert lockout.seconds_left(world, "0TAAAAA", "here") == 0


@pytest.mark.requirement("AUTH-16")
def test_one_fin_does_not_wait_for_another(world):
    for _ in range(5):
        lockout.failed(world, "0TAAAAA", "here")

    assert lockout.seconds_left(world, "0TAAAAA", "elsewhere") == 30
    assert lockout.seconds_left(world, "0TBBBBB", "here") == 0


@pytest.mark.requirement("AUTH-16")
def test_a_source_that_tries_many_people_waits_too(world):
    for number in range(lockout.FREE_FOR_SOURCE):
        lockout.failed(world, f"0TAAA{number:02}", "here")

    assert lockout.seconds_left(world, "0TBBBBB", "here") == 30
    assert lockout.seconds_left(world, "0TBBBBB", "elsewhere") == 0


@pytest.mark.requirement("AUTH-16")
def test_a_restart_shortens_no_wait(world):
    for _ in range(5):
        lockout.failed(world, "0TAAAAA", "here")
    world.save()
    world.restore(world.snapshot())

    assert lockout.seconds_left(world, "0TAAAAA", "here") == 30
