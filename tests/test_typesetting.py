"""What is too wide is found, and what fits is not."""

import flet as ft
import pytest

from client import design
from tests.typesetting import Typesetting
from tests.wire import as_the_client_gets_it

PHONE = 412 - 2 * 16
LONG = "Номер водительского удостоверения"


def nothing(*_args):
    """Nobody presses anything."""


def found(control, width=PHONE, scale=1.0):
    node = as_the_client_gets_it(control)
    return [(one.how, one.text) for one in Typesetting(scale).misfits(node, width)]


def search(label):
    return design.search_field(label, "", nothing, clear_label="")


def test_a_label_that_does_not_fit_its_one_line_is_cut():
    assert found(search(LONG), 300) == [("cut", LONG)]
    assert found(search("Номер"), 300) == []


def test_text_that_wraps_is_neither_cut_nor_broken_until_a_word_is_too_wide():
    assert found(design.paragraph(LONG), 160) == []
    assert found(design.paragraph(LONG), 100) == [
        ("broken", "водительского"),
        ("broken", "удостоверения"),
    ]


def test_larger_text_needs_more_room():
    button = design.primary_button("Подтверждение", nothing, wide=True)

    assert found(button, 200) == []
    assert found(button, 200, scale=2.0) == [("broken", "Подтверждение")]


def test_what_is_pushed_out_of_a_row_is_cut():
    row = ft.Row([ft.Text("Kept"), ft.Text("and pushed out")])

    assert found(row, 300) == []
    assert found(row, 80) == [("cut", "Kept and pushed out")]


def test_help_longer_than_its_lines_is_cut():
    field = design.text_field("Имя", "", nothing, help_text="слово " * 80)

    assert [how for how, _ in found(field)] == ["cut"]


def test_a_long_label_stands_above_its_field_and_wraps():
    field = design.text_field(LONG, "", nothing)

    assert found(field, 300, scale=1.5) == []


def test_an_unknown_kind_is_not_passed_over():
    with pytest.raises(KeyError):
        Typesetting().misfits({"_c": "Chart"}, PHONE)
