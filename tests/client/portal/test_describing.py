"""The device's system goes along only with a yes, and before it the device is not even asked."""

import pytest

from client.portal.describing import SYSTEM_HEADER, DescribingWire
from client.portal.wire import Request
from tests.doubles.device import FakeInformation
from tests.doubles.wires import FakeWire, an_answer

pytestmark = pytest.mark.requirement("R-2.1.4")
ASKED = Request("GET", "/info", {})


def described(information, wanted):
    wire = FakeWire({"GET /info": an_answer()})
    return wire, DescribingWire(wire, information.system, wanted)


async def test_before_a_yes_the_device_is_not_asked_and_nothing_is_told():
    information = FakeInformation()
    wire, line = described(information, lambda: False)

    await line.ask(ASKED)

    assert information.asked == 0
    assert SYSTEM_HEADER not in wire.asked[-1].headers


async def test_with_a_yes_it_is_asked_once_and_told_each_time():
    information = FakeInformation()
    wire, line = described(information, lambda: True)

    await line.ask(ASKED)
    await line.ask(ASKED)

    assert information.asked == 1
    assert [one.headers[SYSTEM_HEADER] for one in wire.asked] == [information.told] * 2


async def test_a_no_that_comes_while_the_device_is_asked_holds():
    answers = iter([True, False])
    wire, line = described(FakeInformation(), lambda: next(answers))

    await line.ask(ASKED)

    assert SYSTEM_HEADER not in wire.asked[-1].headers


async def test_a_device_that_tells_nothing_sends_nothing():
    wire, line = described(FakeInformation(None), lambda: True)

    await line.ask(ASKED)

    assert SYSTEM_HEADER not in wire.asked[-1].headers


@pytest.mark.requirement("R-3.8", "R-1.4")
@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/centres?near=40.41,49.87"), ("POST", "/checks")]
)
async def test_where_somebody_looks_and_what_they_check_goes_without_the_device(method, path):
    wire = FakeWire({f"{method} {path}": an_answer()})
    line = DescribingWire(wire, FakeInformation().system, lambda: True)

    await line.ask(Request(method, path, {}))

    assert SYSTEM_HEADER not in wire.asked[-1].headers
