"""The open-source parts as a function of what was found. No hooks, no I/O."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Control, Press
from client.device.parts import Part
from client.i18n.formats import Speech


def licences_view(
    parts: tuple[Part, ...] | None,
    opened: str | None,
    speech: Speech,
    *,
    on_press: Callable[[str], object],
    on_back: Press | None,
) -> Control:
    say = speech.say
    return design.page(
        say("licences.title"),
        design.skeleton(6, label=say("licences.waiting"))
        if parts is None
        else design.list_card(*_rows(parts, opened, speech, on_press), ident="licences-list"),
        subtitle=say("licences.lead"),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="licences",
    )


def _rows(
    parts: tuple[Part, ...],
    opened: str | None,
    speech: Speech,
    on_press: Callable[[str], object],
) -> list[Control]:
    rows: list[Control] = []
    for part in parts:
        is_open = part.name == opened
        rows.append(
            design.nav_row(
                f"{part.name} {part.version}".strip(),
                partial(on_press, part.name),
                subtitle=part.licence or speech.say("licences.see_text"),
                open=is_open,
                ident=f"part-{part.name.lower()}",
            )
        )
        if is_open:
            rows.append(design.inset(_text(part, speech)))
    return rows


def _text(part: Part, speech: Speech) -> Control:
    if not part.text:
        return design.note(speech.say("licences.no_text"))
    return design.paragraph(part.text, selectable=True)
