"""An app that starts behind its lock, on a stage."""

from client.domain.languages import Language
from client.domain.session import Restoring
from client.i18n import speaker
from client.state import AppState
from tests.builders import a_session
from tests.doubles.app_lock import PIN
from tests.doubles.login import FakeLogin

say = speaker(Language.AZ)
LOCKED = say("app_lock.locked")


def a_start():
    """A cold start: a sign-in is kept, and a lock stands before it."""
    return AppState(session=Restoring()), FakeLogin(kept=a_session())


async def unlock(app, pin=PIN):
    await app.stage.type("pin", pin)
    await app.stage.press("unlock")
    await app.stage.settle()


async def opened(app):
    await unlock(app)
    await app.stage.until("the home")
