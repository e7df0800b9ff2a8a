"""The client's sign-in against the real mock portal: every byte of both sides is the product's."""

from urllib.parse import parse_qs, urlsplit

import pytest

from client.device.adapters.secrets_memory import MemorySecrets
from client.device.secrets import Vault
from client.domain.session import EndReason, Keeping, SignInFailure
from client.portal.errors import DeviceRemoved, PortalUnreachable, SessionEnded
from client.portal.login.protocol import SignInFailed
from tests.doubles.browser import Browser
from tests.doubles.line import Line, Portal


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
async def line(portal):
    line = Line(portal)
    yield line
    await line.close()


@pytest.mark.requirement("AUTH-01", "R-1.3")
async def test_a_citizen_signs_in_with_password_and_code_and_reads_their_cabinet(portal, line):
    person = portal.person()

    session = await line.sign_in(person)

    assert session.citizen.fin.value == person.fin
    assert session.keeping is Keeping.MEMORY_PREVIEW
    assert (await line.portal.cabinet()).value.citizen == session.citizen
    assert len((await line.portal.documents()).value) > 0
