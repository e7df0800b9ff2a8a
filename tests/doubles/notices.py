"""What stands behind the adapters of notices: a desktop's, plyer, a phone's, a browser's."""

from types import SimpleNamespace

from client.device.adapters.notices_dbus import Unreachable
from client.device.tab import TabGone


class Bus:
    """A notification service of a desktop, as dunst answered."""

    def __init__(self):
        self.there, self.silent, self.able = True, False, frozenset({"actions", "body"})
        self.told, self.closed, self.events = [], [], []
        self.broken = False

    async def is_there(self):
        return self.there

    async def is_silent(self):
        return self.silent

    async def capabilities(self):
        if self.broken:
            raise Unreachable
        return self.able

    async def notify(self, title, body, *, can_be_tapped):
        self.told.append((title, body, can_be_tapped))
        return len(self.told)

    async def close(self, number):
        self.closed.append(number)

    async def heard(self):
        if not self.events:
            raise Unreachable
        return self.events.pop(0)


class Facade:
    def __init__(self):
        self.told = []
        self.error = None

    def notify(self, title, message, app_name):
        if self.error is not None:
            raise self.error
        self.told.append((title, message, app_name))


class Plugin:
    """`flet_notifications.LocalNotifications`, as its text says it answers."""

    def __init__(self):
        self.on_tap = None
        self.enabled, self.answer, self.error = False, True, None
        self.told, self.cancelled = [], 0
        self.pending = {}

    async def are_notifications_enabled(self):
        return self.enabled

    async def request_permissions(self):
        self.enabled = self.answer
        return self.answer

    async def show(self, id, title=None, body=None, payload=""):  # noqa: A002 - the package's
        if self.error is not None:
            raise self.error
        self.told.append((id, title, body, payload))

    async def schedule(self, id, when, title=None, body=None, payload="", *, schedule_mode):  # noqa: A002
        if self.error is not None:
            raise self.error
        assert when.utcoffset() is not None
        assert schedule_mode.value == "inexactAllowWhileIdle"
        self.pending[id] = (when, title, body, payload)

    async def get_pending_notifications(self):
        return [SimpleNamespace(id=number) for number in self.pending]

    async def cancel(self, id):  # noqa: A002
        del self.pending[id]

    async def cancel_pending(self):
        self.pending.clear()

    async def cancel_all(self):
        self.cancelled += 1

    async def open_app_notification_settings(self):
        return None


class FakeTab:
    """Our script in a tab, as Chromium lets it answer."""

    def __init__(self):
        self.holds, self.answer, self.fails, self.gone = "default", "granted", False, False
        self.told, self.standing = [], {}
        self._hear = print

    def on_tapped(self, hear):
        self._hear = hear

    def tap(self, pile):
        del self.standing[pile]
        self._hear(pile)

    async def ask(self, deed, **told):
        if self.gone:
            raise TabGone
        deeds = {"held": self._held, "ask": self._ask, "show": self._show, "clear": self._clear}
        return deeds[deed](**told)

    def _held(self):
        return self.holds

    def _ask(self):
        if self.holds == "default":
            self.holds = self.answer
        return self.holds

    def _show(self, pile, title, text):
        if self.holds != "granted":
            return self.holds
        if self.fails:
            return "failed"
        self.told.append((pile, title, text))
        self.standing[pile] = title
        return "shown"

    def _clear(self):
        self.standing.clear()
        return "cleared"
