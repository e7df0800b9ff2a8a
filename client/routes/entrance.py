"""The way in."""

from typing import Any, Final

from client.features.sign_in import SignInScreen
from client.features.welcome import WelcomeScreen
from client.places.entrance import SignIn, Welcome
from client.shell.table import Entrance, Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Welcome, "/welcome", lambda _: WelcomeScreen(), Entrance.GUEST),
    Entry(
        SignIn,
        "/sign-in",
        lambda _: SignInScreen(),
        Entrance.GUEST,
        arrival="/oauth2redirect",
    ),
)
