"""Leaving takes along what this window held of the citizen beside their account."""

import pytest

from client.composition.deferred import Connected, Deferred, DeferredLogin
from client.portal.errors import PortalUnreachable
from client.storage.drafts import MemoryDrafts
from tests.doubles.login import FakeLogin
from tests.doubles.traces import FakeTraces


async def nothing():
    """There is no line to close."""


def leaving():
    drafts, login = MemoryDrafts(), FakeLogin()
    drafts.keep("correction/identity", "half a sentence")
    line = Connected(None, login, None, FakeTraces(), nothing, None, None, None, None, None)
    deferred = Deferred(lambda: line)
    return drafts, login, DeferredLogin(deferred, drafts.forget)


@pytest.mark.requirement("STO-21")
async def test_drafts_go_with_the_sign_in():
    drafts, _, login = leaving()

    await login.sign_out()

    assert drafts.of("correction/identity") is None


async def test_drafts_are_kept_while_signing_out_has_not_worked():
    drafts, double, login = leaving()
    double.unreachable = PortalUnreachable()

    with pytest.raises(PortalUnreachable):
        await login.sign_out(everywhere=True)

    assert drafts.of("correction/identity") == "half a sentence"
