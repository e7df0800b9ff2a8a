"""What is collected and chosen."""

from datetime import datetime

from client.domain.analytics import (
    Event,
    EventName,
    EventResult,
    Platform,
    ScreenName,
    Took,
)
from client.domain.languages import Language
from client.domain.preferences import (
    ANALYTICS,
    Collected,
    Collection,
    CookieCategory,
    CookieInfo,
    Kept,
    Preferences,
    PurposeText,
    Switch,
    SwitchName,
    Technology,
)
from tests.builders.institutions import NOON, a_text


def a_switch(
    name: SwitchName = ANALYTICS,
    *,
    on: bool = True,
    at: datetime = NOON,
    device: str = "Telefon",
) -> Switch:
    return Switch(name, on, at, device)


def some_preferences(*switches: Switch, version: int = 1) -> Preferences:
    return Preferences(version, switches)


def a_cookie(
    name: str = "mygov_count",
    category: CookieCategory = CookieCategory.USAGE,
    *,
    personal: bool = False,
    days: int = 30,
) -> CookieInfo:
    return CookieInfo(name, category, a_text("Ziyarətləri sayır"), days, personal)


def collected(
    ident: str = "usage",
    technology: Technology = Technology.ANALYTICS,
    switch: SwitchName | None = ANALYTICS,
) -> Collected:
    return Collected(
        id=ident,
        technology=technology,
        title=a_text("İstifadə hadisələri"),
        purpose=a_text("Təkmilləşdirmə"),
        purpose_code="3.4",
        retention=a_text("30 gün"),
        switch=switch,
        why_fixed=None if switch else a_text("Onsuz olmaz"),
    )


def a_collection(*cookies: CookieInfo) -> Collection:
    items = (collected(), collected("logs", Technology.LOGS, None))
    known = cookies or (
        a_cookie("mygov_line", CookieCategory.ESSENTIAL),
        a_cookie(),
    )
    return Collection(items, known, (PurposeText("3.4", a_text("Statistika"), optional=True),))


def kept() -> Kept:
    said = a_text("35 gün")
    return Kept("backups", a_text("Ehtiyat nüsxələr"), said, a_text("Qanun"), a_text("Silinir"))


def an_event(
    screen: ScreenName = ScreenName.DOCUMENTS, result: EventResult = EventResult.NONE
) -> Event:
    return Event(
        EventName.SHOWN,
        screen,
        result,
        Took.NONE,
        "0.1.0",
        Platform.LINUX,
        Language.AZ,
        NOON.date(),
    )
