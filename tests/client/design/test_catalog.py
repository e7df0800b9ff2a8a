"""The catalogue itself: every specimen draws, is named, and is big enough to hit."""

import pytest

from client import design
from client.design import tokens
from client.domain.languages import Language
from tests.catalog import in_frame
from tests.reading import everything_seen, texts_of
from tests.specimens import SHEETS
from tests.specimens.dialogs import DIALOGS
from tests.specimens.words import picker
from tests.stage import an_empty_stage
from tests.wire import as_the_client_gets_it

TEXT = design.theme(dark=False).text_theme
sheets = pytest.mark.parametrize("sheet", SHEETS)
languages = pytest.mark.parametrize("language", Language)


@sheets
@languages
async def test_every_sheet_draws_on_a_phone_and_on_a_desktop(sheet, language):
    async with an_empty_stage() as stage:
        stage.page.add(in_frame(sheet, language, narrow=True))
        stage.page.add(in_frame(sheet, language, narrow=False))
        await stage.settle()

        assert stage.texts()


@pytest.mark.requirement("A11Y-01", "A11Y-02")
@sheets
@languages
def test_everything_that_can_be_pressed_has_a_name(sheet, language):
    nodes = _nodes(in_frame(sheet, language, narrow=False))
    pressable = [node for node in nodes if node.get("on_click")]

    assert pressable
    assert [node for node in pressable if not any(texts_of(node))] == []


@pytest.mark.requirement("A11Y-01", "A11Y-02")
@pytest.mark.parametrize("dialog", DIALOGS)
@languages
def test_everything_in_a_dialog_has_a_name(dialog, language):
    nodes = _nodes(DIALOGS[dialog](picker(language)))

    assert [n for n in nodes if n.get("on_click") and not any(texts_of(n))] == []


@pytest.mark.requirement("A11Y-06")
@sheets
def test_what_is_pressed_is_big_enough_for_a_finger(sheet):
    nodes = _nodes(in_frame(sheet, Language.AZ, narrow=False))
    heights = {_name(node): _least_height(node) for node in nodes if node.get("on_click")}

    assert {name for name, high in heights.items() if high < tokens.TARGET} == set()


@pytest.mark.requirement("A11Y-02")
@sheets
def test_no_sheet_uses_a_control_that_screen_readers_cannot_name(sheet):
    nodes = list(_nodes(in_frame(sheet, Language.AZ, narrow=False)))
    bare = [seen for seen in nodes if seen["_c"] in {"Dropdown", "GestureDetector"}]

    assert bare == []
    assert not any(node.get("can_reveal_password") for node in nodes)


@pytest.mark.requirement("A11Y-17")
@sheets
def test_pictures_are_decoration_and_say_nothing(sheet):
    images = [n for n in _nodes(in_frame(sheet, Language.AZ, narrow=False)) if n["_c"] == "Image"]

    assert images
    assert all(image.get("exclude_from_semantics") for image in images)


def _nodes(control):
    return [seen.node for seen in everything_seen(as_the_client_gets_it(control))]


def _name(node):
    return " ".join(texts_of(node))


def _least_height(node):
    """What padding and one line of its text make, before anything else makes it higher."""
    if node["_c"] == "IconButton":
        return node["size_constraints"]["min_height"]
    if isinstance(node["content"], str):
        return _upright(node["style"]["padding"]) + _line("labelLarge")
    inside = [seen.node for seen in everything_seen(node["content"])]
    paddings = [_upright(place["padding"]) for place in inside if "padding" in place]
    lines = [_line(text["theme_style"]) for text in inside if text["_c"] == "Text"]
    return _upright(node["style"]["padding"]) + max(paddings, default=0) + max(lines)


def _upright(padding):
    return padding["top"] + padding["bottom"] if isinstance(padding, dict) else 2 * padding


def _line(style):
    text = getattr(TEXT, "".join(f"_{c.lower()}" if c.isupper() else c for c in style))
    return round(text.size * text.height)
