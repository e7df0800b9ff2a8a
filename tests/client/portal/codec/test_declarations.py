"""Declarations that an earlier version of this app kept are read as they were meant."""

import json

import pytest

from client.portal.codec.declarations import read_declarations
from client.portal.codec.reading import decoded
from tests.client.features.applying.citizen import a_citizen
from tests.mock_server.areas.declaring import declare


@pytest.mark.requirement("R-5.2", "REL-01")
async def test_people_of_whom_no_representative_was_told_are_read():
    async with a_citizen("complete") as me, a_citizen("driver", me.world) as named:
        await declare(me, named.fin)
        told = json.loads((await me.portal._exchange.read("/declarations")).body)
    for one in told["declarations"]:
        for person in one["people"]:
            del person["by_representative"]

    read = decoded(json.dumps(told).encode(), read_declarations)

    assert [one.by_representative for one in read.declarations[0].people] == [False]
