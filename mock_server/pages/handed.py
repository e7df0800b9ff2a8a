"""What a browser shows that opened a code meant for the app: where it is read, and nothing of it.

Nobody is signed in here, so nothing is said of whether such a thing exists (SRV-06).
"""

from typing import Final

from mock_server.pages.html import tag
from mock_server.pages.layout import Page
from mock_server.pages.words import Say

PAY: Final = "/pay"
CONSENT: Final = "/consent"


def page(say: Say, place: str) -> Page:
    return Page(
        title=say("codes.title"),
        say=say,
        other_languages={code: f"{place}?lang={code}" for code in ("az", "en", "ru")},
        body=tag(
            "div",
            tag("h1", say("codes.title")),
            tag("p", say("codes.text")),
            class_="card",
        ),
    )
