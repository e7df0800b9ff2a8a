"""Edges for one citizen at one window or tab: nothing is shared between two of them."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from client.composition.deferred import (
    Connected,
    Deferred,
    DeferredBehalf,
    DeferredBook,
    DeferredExchange,
    DeferredHints,
    DeferredLogin,
    DeferredMarks,
    DeferredNotary,
)
from client.composition.locked import DeferredAppLock
from client.composition.portable import portable
from client.composition.powers import (
    connectivity_here,
    information_for,
    local_auth_for,
    player_for,
    powers_for,
)
from client.composition.surface import Surface, Where
from client.composition.tapped import come_to
from client.composition.traced import DeferredTraces
from client.composition.trial import DeferredTrial
from client.device.adapters.clipboard_flet import FletClipboard
from client.device.adapters.clock_system import SystemClock
from client.device.adapters.codes_zxing import ZxingCodes
from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.device.adapters.files_flet import FletFiles
from client.device.adapters.front_flet import FletFront
from client.device.adapters.links_flet import FletLinks
from client.device.adapters.links_inside import LinksInside
from client.device.adapters.motion_flet import FletMotion
from client.device.adapters.parts_shipped import ShippedParts
from client.device.adapters.screen_flet import FletScreen
from client.device.adapters.secrets_phone import PhoneSecrets, phone_storage
from client.device.links import Links
from client.device.permissions import Chosen, Grant, Permissions
from client.device.powers import Powers
from client.domain.addresses import origin_of
from client.domain.answers import Trouble
from client.domain.choices import Choices
from client.domain.hints import INBOX
from client.domain.session import EndReason
from client.edges import Edges
from client.places import Place
from client.portal.exchange import Exchange
from client.portal.gateway import Portal
from client.portal.hints import Hints
from client.portal.marking import MarkingPortal
from client.portal.noting import NotingExchange
from client.portal.server_time import ServerTime
from client.portal.telling_marks import Patience, Told
from client.portal.trial import TrialDesk
from client.settings import Settings
from client.state import AppState
from client.storage.drafts import MemoryDrafts
from client.storage.places import data_folder
from client.storage.preferences import FilePreferences, MemoryPreferences, Preferences

Go = Callable[[Place], None]


def compose(state: AppState, shown: Where, *, settings: Settings, go: Go) -> Edges:
    """Needs a page in context. Raises `ValueError` for an unsafe portal (AUTH-10)."""
    drafts, clock = MemoryDrafts(portable), SystemClock(settings.app.time_zone)
    time, where = ServerTime(clock), _with_its_device(shown, settings)
    portal, surface = where.portal, where.surface
    deferred = Deferred(lambda: _line(state, forget, where, settings, time))
    noting = NotingExchange(DeferredExchange(deferred, partial(_owe, state)), time.now)
    permissions = Permissions(_powers(where, clock, settings, go), DeferredBook(deferred), time)
    forget, hints = partial(_forget, state, drafts, noting, permissions), DeferredHints(deferred)
    return Edges(
        portal=_portal(state, hints, noting, deferred, time),
        login=DeferredLogin(deferred, forget),
        notary=DeferredNotary(deferred),
        preferences=_preferences(settings, surface),
        clock=time,
        links=_links(portal, settings),
        clipboard=FletClipboard(settings.limits.copied_seconds),
        motion=FletMotion(),
        connectivity=connectivity_here(),
        information=where.information,
        settings=settings,
        address=portal,
        go=go,
        close=deferred.close,
        files=FletFiles(),
        codes=ZxingCodes(),
        darkroom=PillowDarkroom(),
        drafts=drafts,
        traces=DeferredTraces(deferred),
        parts=ShippedParts(),
        app_lock=DeferredAppLock(deferred),
        local_auth=local_auth_for(surface),
        player=player_for(surface),
        screen=FletScreen(),
        permissions=permissions,
        trial=_trial(portal, settings),
        hints=hints,
        troubles=noting.troubles,
        on_behalf=DeferredBehalf(deferred, noting, state.part_from),
    )


def _forget(
    state: AppState, drafts: MemoryDrafts, noting: NotingExchange, permissions: Permissions
) -> None:
    state.forget()
    drafts.forget()
    permissions.forget()
    noting.forget()


def _portal(
    state: AppState, hints: Hints, asks: Exchange, deferred: Deferred, clock: ServerTime
) -> Portal:
    on_told = partial(tell_of_marks, state, hints)
    patience = Patience(lambda: state.trouble is Trouble.OFFLINE, clock.monotonic)
    return MarkingPortal(asks, DeferredMarks(deferred), clock.now, on_told, patience)


def tell_of_marks(state: AppState, hints: Hints, told: Told) -> None:
    """What stood on a screen while it was on its way is asked for anew."""
    state.hear_of_marks(told.waiting, told.refused)
    if told.sent or told.refused:
        hints.changed(INBOX)


def _powers(where: Where, clock: SystemClock, settings: Settings, go: Go) -> Powers[Chosen, Grant]:
    on_tap = partial(come_to, go, FletFront())
    return powers_for(where.surface, clock, settings.app.name, on_tap, where.tab)


def _owe(state: AppState, subject: str) -> None:
    state.owed = subject


def _line(
    state: AppState,
    forget: Callable[[], None],
    where: Where,
    settings: Settings,
    time: ServerTime,
) -> Connected:
    from client.composition.connected import connected, ground_for  # noqa: PLC0415 - off the first frame

    async def ended(reason: EndReason, unsent: int) -> None:
        forget()
        state.end(reason, unsent)

    def language() -> str:
        return state.language.value

    ground = ground_for(where, settings)
    return connected(ground, settings, time, language=language, on_end=ended)


def _with_its_device(shown: Where, settings: Settings) -> Where:
    """Raises `ValueError` for an unsafe portal (AUTH-10)."""
    origin_of(shown.portal)
    phone = _phone_secrets(settings, shown.surface)
    return replace(shown, phone=phone, information=information_for(shown.surface))


def _phone_secrets(settings: Settings, surface: Surface) -> PhoneSecrets | None:
    if surface is not Surface.PHONE:
        return None
    return PhoneSecrets(phone_storage(), settings.app.name, settings.limits.keyring_seconds)


def _links(portal: str, settings: Settings) -> Links:
    if settings.profile is None or settings.profile.inside is None:
        return FletLinks()

    async def door() -> str:
        from client.composition.inside import portal_inside  # noqa: PLC0415 - off the first frame

        inside = await asyncio.to_thread(portal_inside, settings)
        return portal if inside is None else await inside.address()

    return LinksInside(FletLinks(), portal, door)


def _trial(portal: str, settings: Settings) -> TrialDesk | None:
    if settings.profile is None or settings.profile.inside is None:
        return None
    return DeferredTrial(portal, settings)


def _preferences(settings: Settings, surface: Surface) -> Preferences:
    until_chosen = Choices(language=settings.app.languages[0])
    if surface is Surface.PREVIEW:
        return MemoryPreferences(until_chosen)
    return FilePreferences(data_folder(settings.app.name) / "preferences.json", until_chosen)
