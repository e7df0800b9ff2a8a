"""What every section of the control room shares: its frame, its way around, its forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

from mock_server.pages.html import Html, Inside, tag
from mock_server.pages.layout import Page
from mock_server.pages.words import Say

ROOT: Final = "/__mock"

SECTIONS: Final = {
    "people": "control.section.people",
    "world": "control.section.world",
    "registers": "control.section.registers",
    "faults": "control.section.faults",
    "machines": "control.section.machines",
    "consents": "control.section.consents",
    "login": "control.section.login",
    "legal": "control.section.legal",
    "privacy": "control.section.privacy",
    "mail": "control.section.mail",
    "outbox": "control.section.outbox",
    "journal": "control.section.journal",
}
_APART: Final = {
    f"{ROOT}/phone": "control.section.phone",
    "/reference": "control.section.reference",
}
_REFUSALS: Final = {
    "validation_failed": "control.refused.validation_failed",
    "not_found": "control.refused.not_found",
    "conflict": "control.refused.conflict",
}
TONES: Final = {
    "valid": "good", "open": "good", "up": "good", "approved": "good",
    "active": "good", "requested": "warn", "paused": "warn", "lapsed": "info",
    "pending": "warn", "slow": "warn", "stale": "warn", "checking": "info", "empty": "info",
    "needs_renewal": "warn", "not_connected": "info", "no_data": "info",
    "down": "bad", "revoked": "bad", "withdrawn": "bad", "refused": "bad", "expired": "warn",
    "wrong_code": "bad", "locked_by_operator": "bad", "locked_by_citizen": "bad",
    "deceased": "info",
}  # fmt: skip
"""How a state feels. Its word always stands beside the colour."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where the tester is, and what a form needs to bring them back there."""

    say: Say
    place: str
    form_key: str = field(repr=False)
    asked: Mapping[str, str] = field(default_factory=dict[str, str])
    """The address's own questions, e.g. whose requests are shown."""
    origin: str = ""
    """Of this portal, as the tester's browser names it."""

    def address(self, **changed: str | None) -> str:
        kept = {**self.asked, **changed}
        query = urlencode({name: value for name, value in kept.items() if value})
        return f"{self.place}?{query}" if query else self.place

    def languages(self) -> dict[str, str]:
        return {code: self.address(lang=code) for code in ("az", "en", "ru")}


def section(room: Room, name: str, body: Inside) -> Page:
    say = room.say
    title = say(SECTIONS[name])
    return Page(
        title=f"{title} – {say('control.title')}",
        say=say,
        width="wide",
        other_languages=room.languages(),
        body=tag(
            "div",
            _ways(room),
            tag("div", tag("h1", title), notice(room), body),
            class_="desk",
        ),
    )


def _ways(room: Room) -> Html:
    say = room.say
    sections = [
        tag("li", _way(room, f"{ROOT}/{name}", say(key))) for name, key in SECTIONS.items()
    ]
    apart = [
        tag("li", _way(room, place, say(key)), class_=index == 0 and "apart")
        for index, (place, key) in enumerate(_APART.items())
    ]
    return tag(
        "nav", tag("ul", sections, apart), class_="sections", aria_label=say("control.sections")
    )


def _way(room: Room, place: str, name: str) -> Html:
    return tag("a", name, href=place, aria_current=place == room.place and "page")


def notice(room: Room) -> Html | None:
    """What became of the form that was just sent."""
    if "done" in room.asked:
        return tag("p", room.say("control.done"), class_="note good", role="status")
    if refused := room.asked.get("refused"):
        what = room.say(_REFUSALS.get(refused, "control.refused.other"))
        told = room.say("control.not_done", what=what)
        return tag("p", told, class_="note bad", role="alert")
    return None


def form(room: Room, act: str, *inside: Inside, **hidden: Any) -> Html:
    """Sends an act of the desk, and comes back here."""
    back = room.address(done=None, refused=None)
    kept = {"form_key": room.form_key, "back": back, **hidden}
    return tag(
        "form",
        [tag("input", type="hidden", name=name, value=value) for name, value in kept.items()],
        inside,
        method="post",
        action=f"{ROOT}/do/{act}",
    )


def press(room: Room, act: str, label: str, look: str = "plain small", **hidden: Any) -> Html:
    """One button that does one thing."""
    return form(room, act, tag("button", label, class_=look), **hidden)


def state_tag(word: str, state: str) -> Html:
    return tag("span", word, class_=f"tag {TONES.get(state, '')}")


def entry(name: str, label: str, hint: str | None = None, **attributes: Any) -> Html:
    """A labelled input; its hint is read with it."""
    return _labelled(label, hint, tag("input", name=name, **attributes))


def choice(name: str, label: str, options: Mapping[str, str], chosen: str = "") -> Html:
    drawn = [
        tag("option", text, value=value, selected=value == chosen)
        for value, text in options.items()
    ]
    return _labelled(label, None, tag("select", drawn, name=name))


def _labelled(label: str, hint: str | None, control: Html) -> Html:
    said = tag("span", hint, class_="hint") if hint else None
    return tag("div", tag("label", label, said, control), class_="field")


def filters(room: Room, *fields: Inside, **kept: str) -> Html:
    """Narrows what is shown; the address says it, so that it can be kept and shared."""
    button = tag("button", room.say("control.show"), class_="plain")
    hidden = [tag("input", type="hidden", name=name, value=value) for name, value in kept.items()]
    return tag(
        "form",
        hidden,
        tag("div", fields, tag("div", button), class_="fields"),
        method="get",
        action=room.place,
        class_="card",
    )


def person_choice(room: Room, people: list[dict[str, Any]]) -> Html:
    options = {"": room.say("control.all_people")}
    options |= {person["fin"]: f"{person['name']} ({person['fin']})" for person in people}
    return choice("fin", room.say("control.person"), options, room.asked.get("fin", ""))


def facts(pairs: Mapping[str, Inside]) -> Html:
    return tag(
        "dl",
        [(tag("dt", name), tag("dd", value)) for name, value in pairs.items()],
        class_="facts",
    )


def text_in(say: Say, told: Mapping[str, str] | str | None) -> str:
    """A text of the world in the tester's language; names are the same in all."""
    return told[say.language] if isinstance(told, Mapping) else told or ""
