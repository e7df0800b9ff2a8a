"""What stands behind the adapters of notices: a desktop's service, plyer, a phone's plugin."""

from types import SimpleNamespace

from client.device.adapters.notices_dbus import Unreachable


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
