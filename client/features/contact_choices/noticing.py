"""Notices on this device, wired: the engine is asked, and a trial notice shows what came of it."""

from dataclasses import dataclass, replace

from client.design import message
from client.device.permissions import Grant
from client.domain.hints import INBOX
from client.domain.permissions import Outcome, Power, Purpose
from client.edges import Edges, use_edges, use_speech
from client.features.contact_choices.here import Here, HereActs
from client.hooks import Change, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.shown.notices import trial_notice
from client.shown.permitting import Permitted, use_permission
from client.state import AppState, use_app_state


@dataclass(frozen=True, slots=True)
class _Known:
    hindrance: Outcome | None = None
    tried: bool = False
    settings_shut: bool = False


@dataclass(frozen=True, slots=True)
class _Deciding:
    edges: Edges
    app: AppState
    speech: Speech
    known: _Known
    change: Change[_Known]
    permitted: Permitted

    async def look(self) -> None:
        """What the system holds back is said before a notice is missed."""
        permissions = self.edges.permissions
        standing = permissions.granted(Purpose.MESSAGE_NOTICES)
        if standing is not None:
            hindrance = self.app.untold = await permissions.hindered(standing)
            self.change(lambda now: replace(now, hindrance=hindrance))

    async def allow(self) -> None:
        """News is told from now on: what lies in the inbox already is looked at first."""
        grant = await self.permitted(Purpose.MESSAGE_NOTICES)
        outcome: Outcome | None
        if isinstance(grant, Grant):
            outcome = await self.edges.permissions.notify(grant, trial_notice(self.speech))
        else:
            outcome = grant
        self.app.untold = outcome if isinstance(grant, Grant) else None
        self.change(lambda _: _Known(outcome, tried=outcome is None))
        self.edges.hints.changed(INBOX)

    async def stop(self) -> None:
        await self.edges.permissions.withdraw(Purpose.MESSAGE_NOTICES)
        self.app.untold = None
        self.change(lambda _: _Known(Outcome.WITHDRAWN))

    async def open_settings(self) -> None:
        why = self.known.hindrance or Outcome.SERVICE_OFF
        if not await self.edges.permissions.open_settings(Power.NOTIFICATIONS, why):
            self.change(lambda now: replace(now, settings_shut=True))

    def settings_read(self) -> None:
        self.change(lambda now: replace(now, settings_shut=False))

    def show_content(self, on: bool) -> None:  # noqa: FBT001 - a switch says it
        self.app.choices = replace(self.app.choices, notices_show_content=on)


def use_notices_here() -> tuple[Here, HereActs]:
    edges, app, speech = use_edges(), use_app_state(), use_speech()
    known, change = use_model(_Known)
    deciding = _Deciding(edges, app, speech, known, change, use_permission())
    on = edges.permissions.granted(Purpose.MESSAGE_NOTICES) is not None
    use_task(deciding.look, [on])
    shut = speech.say("permissions.settings_closed")
    gone = deciding.settings_read
    use_dialog(message(shut, on_gone=gone) if known.settings_shut else None)
    here = Here(on, known.hindrance, known.tried, app.choices.notices_show_content)
    acts = HereActs(deciding.allow, deciding.stop, deciding.open_settings, deciding.show_content)
    return here, acts
