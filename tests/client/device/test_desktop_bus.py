"""Notices over a real bus: a session bus of the test's own, and a service that writes down what
comes. What a real notification daemon makes of it was looked at once (README).
"""

import asyncio
import shutil
from contextlib import asynccontextmanager, suppress

import pytest
from jeepney import DBusAddress, message_bus, new_error, new_method_return, new_signal
from jeepney.io.asyncio import DBusRouter, Proxy, open_dbus_connection

from client.device.adapters.desktop_bus import SessionBus
from client.device.adapters.notices_dbus import DbusNotices
from client.domain.inbox import MessageId
from client.domain.notices import Notice
from client.domain.permissions import Choice, Outcome, Purpose
from tests.doubles.permissions import fake_permissions

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="no bus on this machine"
)

NAME = "org.freedesktop.Notifications"
HERE = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
ONE = MessageId("m-1")
NOTICE = Notice("A new message in your cabinet", "", ONE)


A_BUS_ALONE = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>{address}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""
"""It starts no service of this machine's."""


class Service:
    """A notification service on the bus, with the answers of one that takes everything."""

    def __init__(self, connection):
        self._connection = connection
        self.told, self.closed = [], []
        self.silent = False

    async def serve(self):
        while True:
            call = await self._connection.receive()
            member = call.header.fields.get(3)
            match member:
                case "GetCapabilities":
                    answer = new_method_return(call, "as", (["actions", "body"],))
                case "Notify":
                    self.told.append(call.body)
                    answer = new_method_return(call, "u", (7,))
                case "CloseNotification":
                    self.closed.append(call.body[0])
                    answer = new_method_return(call)
                case "Get" if call.body[1] == "Inhibited":
                    answer = new_method_return(call, "v", (("b", self.silent),))
                case _:
                    answer = new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
            if call.header.message_type.name == "method_call":
                await self._connection.send(answer)

    async def tap(self, number):
        signal = new_signal(HERE, "ActionInvoked", "us", (number, "default"))
        await self._connection.send(signal)


@pytest.fixture
async def bus(tmp_path, monkeypatch):
    address, config = f"unix:path={tmp_path}/bus", tmp_path / "bus.conf"
    config.write_text(A_BUS_ALONE.format(address=address))
    daemon = await asyncio.create_subprocess_exec(
        "dbus-daemon",
        f"--config-file={config}",
        "--nofork",
        "--print-address",
        stdout=asyncio.subprocess.PIPE,
    )
    await daemon.stdout.readline()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield daemon
    with suppress(ProcessLookupError):
        daemon.kill()
    await daemon.wait()


@asynccontextmanager
async def serving():
    connection = await open_dbus_connection("SESSION")
    async with DBusRouter(connection) as router:
        await Proxy(message_bus, router).RequestName(NAME)
    service = Service(connection)
    running = asyncio.create_task(service.serve())
    try:
        yield service
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await connection.close()


@asynccontextmanager
async def a_desktop(tapped):
    line = SessionBus("mygov")
    notices = DbusNotices(line, tapped.put_nowait)
    permissions = fake_permissions(notices=notices)
    explained = permissions.explain(Purpose.MESSAGE_NOTICES)
    try:
        yield permissions, await permissions.choose(explained, Choice.WHILE_USING)
    finally:
        await notices.clear()
        await line.leave()


@pytest.mark.requirement("R-6.1", "STO-22")
async def test_the_words_arrive_at_the_desktops_service_and_nothing_personal_with_them(bus):
    async with serving() as service, a_desktop(asyncio.Queue()) as (permissions, grant):
        outcome = await permissions.notify(grant, NOTICE)

    assert (bus.returncode, outcome) == (None, None)
    assert service.told == [
        (
            "mygov",
            0,
            "mail-unread",
            "A new message in your cabinet",
            "",
            ["default", ""],
            {"category": ("s", "email.arrived")},
            -1,
        )
    ]
    assert service.closed == [7]


@pytest.mark.requirement("R-6.2")
async def test_a_tap_on_the_bus_names_the_message(bus):
    tapped = asyncio.Queue()
    async with serving() as service, a_desktop(tapped) as (permissions, grant):
        await permissions.notify(grant, NOTICE)
        await service.tap(8)
        await service.tap(7)

        assert await asyncio.wait_for(tapped.get(), 3) == ONE
    assert (bus.returncode, tapped.qsize()) == (None, 0)


@pytest.mark.requirement("R-3.8")
async def test_a_service_that_is_told_to_be_silent_is_noticed(bus):
    async with serving() as service, a_desktop(asyncio.Queue()) as (permissions, grant):
        service.silent = True

        assert await permissions.notify(grant, NOTICE) is Outcome.SERVICE_OFF
    assert (bus.returncode, service.told) == (None, [])


@pytest.mark.requirement("R-3.8")
async def test_a_bus_without_a_service_and_no_bus_at_all_are_not_here(bus, monkeypatch):
    async with a_desktop(asyncio.Queue()) as (_, without_service):
        pass
    bus.kill()
    await bus.wait()
    async with a_desktop(asyncio.Queue()) as (_, without_bus):
        pass
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    async with a_desktop(asyncio.Queue()) as (_, without_address):
        pass

    assert {without_service, without_bus, without_address} == {Outcome.NOT_HERE}


@pytest.mark.requirement("R-3.8")
async def test_a_service_that_went_away_and_came_back_is_spoken_to_again(bus):
    async with a_desktop(asyncio.Queue()) as (permissions, _):
        async with serving():
            explained = permissions.explain(Purpose.MESSAGE_NOTICES)
            grant = await permissions.choose(explained, Choice.WHILE_USING)
        gone = await permissions.notify(grant, NOTICE)
        async with serving() as service:
            back = await permissions.notify(grant, NOTICE)

    assert (bus.returncode, gone, back, len(service.told)) == (None, Outcome.NOT_HERE, None, 1)
