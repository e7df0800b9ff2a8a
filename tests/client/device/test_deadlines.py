"""Nothing the device is asked for is waited for without end."""

import asyncio

import pytest

from client.device.deadlines import within


@pytest.mark.requirement("REL-08")
async def test_a_service_that_never_answers_is_given_up() -> None:
    asked = asyncio.get_running_loop().create_future()

    with pytest.raises(TimeoutError):
        await within(0.01, asked)

    assert asked.cancelled()


async def test_an_answer_in_time_is_handed_on() -> None:
    async def answer() -> str:
        return "here"

    assert await within(1, answer()) == "here"
