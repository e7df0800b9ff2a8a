"""One attempt to sign in in the browser: where it stands, and how it is kept between pages."""

from dataclasses import asdict, dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from mock_server.rules.authorization import Asked
from mock_server.rules.devices import Device
from mock_server.rules.digests import fingerprint, same
from mock_server.rules.one_time import OneTimeCode
from mock_server.world import World

COLLECTION: Final = "sign_ins"
LIFE: Final = timedelta(minutes=5)


class Step(StrEnum):
    PASSWORD = "password"  # noqa: S105 - a step's name
    CODE = "code"
    ENDED = "ended"
    """Without success; the page says why and leads back to the app."""
    DONE = "done"


class Notice(StrEnum):
    """What the page says about the last thing that was sent."""

    NONE = ""
    FIN_FORM = "fin_form"
    PASSWORD_MISSING = "password_missing"  # noqa: S105 - a notice's name
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a notice's name
    CODE_FORM = "code_form"
    WRONG_CODE = "wrong_code"
    CODE_EXPIRED = "code_expired"
    SENT_AGAIN = "sent_again"
    TOO_SOON = "too_soon"
    NO_MORE_CODES = "no_more_codes"


class Ending(StrEnum):
    """Why there is no sign-in. The value is what the client is told."""

    CANCELLED = "cancelled"
    REFUSED = "refused"
    LOCKED = "locked"
    WRONG_CODE = "wrong_code"
    CODE_EXPIRED = "code_expired"
    EXPIRED = "expired"
    WRONG_PERSON = "wrong_person"


@dataclass(frozen=True, slots=True)
class Attempt:
    id: str
    browser: str
    """Fingerprint of the cookie that the browser holds for this attempt."""
    asked: Asked
    language: str
    began: float
    step: Step = Step.PASSWORD
    notice: Notice = Notice.NONE
    fin: str = ""
    """As typed last; proven once the step is `CODE`."""
    code: OneTimeCode | None = None
    ending: Ending | None = None

    def is_over_at(self, now: float) -> bool:
        return now >= self.began + LIFE.total_seconds()

    def belongs_to(self, browser_secret: str) -> bool:
        return same(self.browser, fingerprint(browser_secret))


def begun(world: World, asked: Asked, language: str) -> tuple[Attempt, str]:
    """The second is the secret for the browser's cookie."""
    secret = world.chance.token()
    attempt = Attempt(
        id=world.chance.ident(),
        browser=fingerprint(secret),
        asked=asked,
        language=language,
        began=world.clock.timestamp(),
    )
    return keep(world, attempt), secret


def keep(world: World, attempt: Attempt) -> Attempt:
    world.store.put(COLLECTION, "", attempt.id, asdict(attempt))
    return attempt


def found(world: World, ident: str) -> Attempt | None:
    kept = world.store.get(COLLECTION, "", ident)
    if kept is None:
        return None
    code, ending = kept["code"], kept["ending"]
    read: dict[str, Any] = {
        **kept,
        "asked": _asked(kept["asked"]),
        "code": OneTimeCode(**code) if code else None,
        "step": Step(kept["step"]),
        "notice": Notice(kept["notice"]),
        "ending": Ending(ending) if ending else None,
    }
    return Attempt(**read)


def _asked(kept: dict[str, Any]) -> Asked:
    read: dict[str, Any] = {**kept, "device": Device(**kept["device"])}
    return Asked(**read)


def drop_old(world: World) -> None:
    """Attempts that nobody can go on with; their pages say so without them."""
    long_ago = world.clock.timestamp() - 2 * LIFE.total_seconds()
    with world.store.transaction():
        for kept in world.store.records(COLLECTION, ""):
            if kept["began"] < long_ago:
                world.store.remove(COLLECTION, "", kept["id"])
