"""The way in."""

from typing import Any, Final

from client.places.entrance import SignIn, Welcome
from client.shell.table import Entrance, Entry


def _sign_in():
    from client.features import sign_in

    return sign_in


def _welcome():
    from client.features import welcome

    return welcome


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Welcome, "/welcome", lambda _: _welcome().WelcomeScreen(), Entrance.GUEST),
    Entry(
        SignIn,
        "/sign-in",
        lambda _: _sign_in().SignInScreen(),
        Entrance.GUEST,
        arrival="/oauth2redirect",
    ),
)
