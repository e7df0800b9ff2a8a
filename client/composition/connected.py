"""A citizen's line to one portal: wire, sign-in, exchange, memory. Heavy: imported when needed."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from client.composition.deferred import Connected
from client.composition.inside import portal_inside, transport_of
from client.composition.surface import Surface, Where
from client.device.adapters.identity_system import platform_here
from client.device.adapters.information_none import NoInformation
from client.device.adapters.secrets_keyring import KeyringSecrets
from client.device.adapters.secrets_memory import MemorySecrets
from client.device.information import Information
from client.device.secrets import Secrets, Vault
from client.domain.addresses import portal_identity
from client.domain.family import MandateId
from client.domain.session import EndReason
from client.portal.concerning import forget_others
from client.portal.contract import ContractPortal
from client.portal.hints.listening import Listener
from client.portal.hints.stream import SignedStream, StreamWire
from client.portal.http import HttpWire
from client.portal.login.callback import Callbacks
from client.portal.login.current import CurrentSignIn
from client.portal.login.desk import LoginDesk
from client.portal.login.entering import Entering
from client.portal.login.kept import SignInKeeper
from client.portal.login.loopback import LoopbackCallbacks
from client.portal.login.scheme import SchemeCallbacks
from client.portal.login.unified import Device, OAuthLogin
from client.portal.notary.pinned import PinnedNotary
from client.portal.remembering import RememberingExchange
from client.portal.server_time import ServerTime
from client.portal.signed import SignedExchange
from client.portal.traces import OwnTraces
from client.portal.wire import Wire
from client.settings import Settings
from client.storage.account import AccountData
from client.storage.kept_lock import KeptAppLock
from client.storage.marks import MarkBooks
from client.storage.permissions import PermissionBook
from client.storage.places import data_folder


@dataclass(frozen=True, slots=True)
class Ground:
    """What the line stands on; a test brings its own."""

    wire: Wire
    secrets: Secrets
    folder: Path | None
    """`None` where nothing may stay."""
    callbacks: Callbacks
    platform: str
    information: Information = field(default_factory=NoInformation)
    """Told only while the citizen wants it told."""
    streams: StreamWire | None = None
    """`None` where bodies come only whole: then hints are asked for, and often."""


def ground_for(where: Where, settings: Settings) -> Ground:
    """Takes its time where the portal itself has to be opened. Raises `PortalUnreachable`."""
    agent = f"{settings.portal.client_id}/{settings.app.version}"
    surface = where.surface
    kept = surface is not Surface.PREVIEW
    inside = transport_of(portal_inside(settings))
    wire = HttpWire(where.portal, settings.limits, agent=agent, transport=inside)
    return Ground(
        wire=wire,
        secrets=_secrets(settings, where),
        folder=data_folder(settings.app.name) if kept else None,
        callbacks=(
            SchemeCallbacks(settings.portal.redirect_scheme)
            if surface is Surface.PHONE
            else LoopbackCallbacks()
        ),
        platform="web" if surface is Surface.PREVIEW else platform_here(),
        information=where.information,
        streams=wire if inside is None else None,
    )


def _secrets(settings: Settings, where: Where) -> Secrets:
    if where.surface is Surface.PREVIEW:
        return MemorySecrets(Vault.MEMORY_PREVIEW)
    if where.phone is not None:
        return where.phone
    return KeyringSecrets(settings.app.name, settings.limits.keyring_seconds)


def connected(
    ground: Ground,
    settings: Settings,
    time: ServerTime,
    *,
    language: Callable[[], str],
    on_end: Callable[[EndReason, int], Awaitable[None]],
) -> Connected:
    """`on_end` hears that the portal has ended the sign-in, all of which is forgotten by then,
    and of how many messages the marks went with it.
    """
    client_id, identity = settings.portal.client_id, portal_identity(ground.wire.address)
    kept_name, lock_name = f"sign-in@{identity}", f"lock@{identity}"
    data = AccountData(ground.folder, ground.secrets, identity, (kept_name, lock_name))
    lock = KeptAppLock(ground.secrets, lock_name, time, data.recover)
    traces = OwnTraces(ground.wire, lambda: data.store, time, ground.information.system)
    wire, desk = traces.wire, LoginDesk(traces.wire, time, client_id, language)
    keeper = SignInKeeper(ground.secrets, kept_name)
    current = CurrentSignIn(desk, keeper, time, portal=wire.address, lock=_lock(ground))
    signed = SignedExchange(wire, current, time, language)
    entering = Entering(desk, current, signed, data, ground.secrets, time, client_id)
    login = OAuthLogin(entering, keeper, _device(ground, settings, time))

    async def close() -> None:
        await login.close()
        data.close()
        await wire.close()

    exchange = RememberingExchange(signed, lambda: data.store)
    streamed = None
    if ground.streams is not None:
        streamed = SignedStream(traces.streams(ground.streams), current, time, language)
    listener = Listener(streamed, ContractPortal(exchange).hints_since, time.now)
    notary, keep = PinnedNotary(lambda: data.store, desk.keys), partial(_keep_only, data)
    book, marks = PermissionBook(lambda: data.store), MarkBooks(lambda: data.store)
    current.on_end = _ending(login, traces, marks, on_end)
    return Connected(exchange, login, notary, traces, close, listener, book, keep, lock, marks)


def _ending(
    login: OAuthLogin,
    traces: OwnTraces,
    marks: MarkBooks,
    on_end: Callable[[EndReason, int], Awaitable[None]],
) -> Callable[[EndReason], Awaitable[None]]:
    async def ended(reason: EndReason) -> None:
        unsent = len((await marks.book()).waiting())
        await login.forget()
        traces.nobody()
        await on_end(reason, unsent)

    return ended


def _keep_only(data: AccountData, mandates: Iterable[MandateId]) -> None:
    forget_others(data.store, mandates)


def _lock(ground: Ground) -> Path | None:
    return None if ground.folder is None else ground.folder / "sign-in.lock"


def _device(ground: Ground, settings: Settings, time: ServerTime) -> Device:
    return Device(
        platform=ground.platform,
        app_version=settings.app.version,
        callbacks=ground.callbacks,
        clock=time,
        sign_in_seconds=settings.limits.sign_in_seconds,
    )
