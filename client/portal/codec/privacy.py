"""What is collected, chosen and kept, as the portal tells it."""

import re
from collections.abc import Mapping
from typing import Final

from client.domain.analytics import Published, ScreenName
from client.domain.preferences import (
    Collected,
    Collection,
    CookieCategory,
    CookieInfo,
    Kept,
    OwnRequest,
    Preferences,
    PurposeText,
    Switch,
    SwitchName,
    Technology,
    Tip,
)
from client.domain.sent import Purpose
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    one_of,
    text,
    whole_number,
    whole_number_or_none,
    words,
    words_or_none,
)

_SWITCH: Final = re.compile(r"[a-z_]{1,40}(:[A-Za-z0-9_.-]{1,64})?")


def read_collection(record: Record) -> Collection:
    return Collection(
        items=each(record, "items", _read_item),
        cookies=each(record, "cookies", _read_cookie),
        purposes=each(record, "purposes", _read_purpose),
    )


def read_preferences(record: Record) -> Preferences:
    return Preferences(whole_number(record, "version"), each(record, "switches", _read_switch))


def read_retention(record: Record) -> tuple[Kept, ...]:
    return each(record, "kept", _read_kept)


def read_own_requests(record: Record) -> tuple[OwnRequest, ...]:
    return each(record, "requests", _read_request)


def read_tip(record: Record) -> Tip:
    needs = record.get("requires_cookie")
    return Tip(
        text=inside_or_none(record, "tip", text),
        needs=None
        if needs is None
        else one_of(record, "requires_cookie", CookieCategory, CookieCategory.UNKNOWN),
    )


def written_switches(upon: Preferences, switches: Mapping[SwitchName, bool]) -> Record:
    turned = [{"name": name, "on": on} for name, on in switches.items()]
    return {"version": upon.version, "switches": turned}


def _read_item(record: Record) -> Collected:
    switch = record.get("switch")
    return Collected(
        id=identifier(record, "id"),
        technology=one_of(record, "technology", Technology, Technology.UNKNOWN),
        title=inside(record, "title", text),
        purpose=inside(record, "purpose", text),
        purpose_code=words(record, "purpose_code"),
        retention=inside(record, "retention", text),
        switch=None if switch is None else _switch(record, "switch"),
        why_fixed=inside_or_none(record, "why_fixed", text),
    )


def _read_cookie(record: Record) -> CookieInfo:
    return CookieInfo(
        name=identifier(record, "name"),
        category=one_of(record, "category", CookieCategory, CookieCategory.UNKNOWN),
        purpose=inside(record, "purpose", text),
        days=whole_number(record, "days"),
        personal=flag(record, "personal"),
    )


def _read_purpose(record: Record) -> PurposeText:
    code, said = words(record, "code"), inside(record, "text", text)
    return PurposeText(code, said, flag(record, "optional"))


def _read_switch(record: Record) -> Switch:
    return Switch(
        name=_switch(record, "name"),
        on=flag(record, "on"),
        at=moment(record, "at"),
        device=words(record, "device"),
    )


def _read_kept(record: Record) -> Kept:
    return Kept(
        id=identifier(record, "id"),
        what=inside(record, "what", text),
        period=inside(record, "period", text),
        law=inside(record, "law", text),
        after=inside(record, "after", text),
    )


def read_published(record: Record) -> Published:
    """Screens of a newer portal count as others."""
    return Published(
        day=day(record, "day"),
        least=whole_number(record, "least"),
        step=whole_number(record, "step"),
        rows=each(record, "rows", _read_row),
    )


def _read_row(record: Record) -> tuple[ScreenName, int | None]:
    screen = one_of(record, "screen", ScreenName, ScreenName.OTHER)
    return screen, whole_number_or_none(record, "installations")


def _read_request(record: Record) -> OwnRequest:
    return OwnRequest(
        at=moment(record, "at"),
        method=words(record, "method"),
        path=words(record, "path"),
        status=None if record.get("status") is None else whole_number(record, "status"),
        request_id=words(record, "request_id"),
        app=words_or_none(record, "app"),
        purpose=_purpose(words_or_none(record, "purpose")),
    )


def _purpose(told: str | None) -> Purpose | None:
    """What another app said may be a purpose that this one does not know."""
    return next((one for one in Purpose if one.value == told), None)


def _switch(record: Record, key: str) -> SwitchName:
    found = words(record, key)
    if _SWITCH.fullmatch(found) is None:
        raise broken(key)
    return SwitchName(found)
