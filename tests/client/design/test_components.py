"""What single components promise, read from what the client would get."""

import flet as ft
import pytest

from client import design
from client.design import Action, CardFace, Family, Mask, Option, Origin, Tone, icons
from tests.outline import outline
from tests.reading import everything_seen, texts_of
from tests.stage import an_empty_stage
from tests.wire import as_the_client_gets_it


def nothing(*_):
    """A button that does nothing."""


def test_a_busy_button_keeps_its_words_and_refuses_the_second_press():
    (button,) = _of("TextButton", design.primary_button("Göndər", nothing, busy=True))

    assert button["content"] == "Göndər"
    assert button["disabled"]
    assert not button.get("on_click")


def test_a_button_without_an_action_is_off():
    (button,) = _of("TextButton", design.secondary_button("Göndər", None))

    assert button["disabled"]


@pytest.mark.requirement("A11Y-01", "A11Y-02")
def test_an_icon_button_is_one_node_with_one_name():
    merged = as_the_client_gets_it(design.icon_button(icons.COPY, "Kopyala", nothing))

    assert merged["_c"] == "MergeSemantics"
    assert texts_of(merged) == ["Kopyala"]


@pytest.mark.requirement("A11Y-14")
@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_is_a_heading_of_its_level(level):
    (head,) = _of("Semantics", design.heading("Ailə", level))

    assert (head["header"], head["heading_level"]) == (True, level)


@pytest.mark.requirement("A11Y-14")
def test_a_page_has_one_first_heading():
    page = design.page("Ailə", design.section("Uşaqlar"), on_back=nothing, back_label="Geri")
    levels = [node["heading_level"] for node in _of("Semantics", page) if node.get("header")]

    assert levels == [1, 2]


@pytest.mark.requirement("A11Y-07")
def test_a_title_with_a_long_word_is_set_smaller_so_that_it_need_not_break():
    (short,) = _of("Text", design.heading("Ailə", 1))
    (long,) = _of("Text", design.heading("Водительское удостоверение", 1))

    assert (short["theme_style"], long["theme_style"]) == ("headlineLarge", "headlineMedium")


def test_a_masked_value_is_not_sent_to_the_screen_at_all():
    mask = Mask(shown=False, on_toggle=nothing, show_label="Göstər", hide_label="Gizlət")

    assert "1991" not in str(as_the_client_gets_it(design.data_row("Tarix", "1991", mask=mask)))


@pytest.mark.parametrize("secret", ["7", "AA1234567", "AR-2025-11-00042-LONG"])
def test_dots_do_not_tell_how_long_the_hidden_value_is(secret):
    mask = Mask(shown=False, on_toggle=nothing, show_label="Göstər", hide_label="Gizlət")

    assert "•" * 8 in texts_of(as_the_client_gets_it(design.data_row("Kod", secret, mask=mask)))


@pytest.mark.requirement("R-1.4")
def test_a_value_opens_to_its_whole_origin():
    facts = (design.Fact("Sahibi", "Ədliyyə Nazirliyi"), design.Fact("Reyestr", "Əhali reyestri"))

    def row(*, opened):
        origin = Origin("Ədliyyə", facts, opened, nothing, "Mənbəni göstər", "Mənbəni gizlət")
        return outline(design.data_row("Vəziyyəti", "Evli", origin=origin))

    assert "Əhali reyestri" in row(opened=True)
    assert "Əhali reyestri" not in row(opened=False)


def test_a_withheld_value_says_why():
    row = design.data_row("Ünvan", "gizli", withheld="Qanunla məhdudlaşdırılıb")

    assert "Qanunla məhdudlaşdırılıb" in outline(row)
    assert "gizli" not in outline(row)


@pytest.mark.requirement("A11Y-10")
@pytest.mark.parametrize("tone", Tone)
def test_a_state_is_a_word_and_an_icon_and_only_then_a_colour(tone):
    tag = design.tag("Etibarlıdır", tone)

    assert len(_of("Icon", tag)) == 1
    assert [text["value"] for text in _of("Text", tag)] == ["Etibarlıdır"]


def test_no_two_tones_share_an_icon():
    icons_drawn = [_of("Icon", design.tag("x", tone))[0]["icon"] for tone in Tone]

    assert len(set(icons_drawn)) == len(Tone)


def test_a_card_keeps_its_number_until_it_is_unmasked():
    assert "AA1234567" not in str(as_the_client_gets_it(design.document_card(_face(masked=True))))
    assert "AA1234567" in outline(design.document_card(_face(masked=False)))


@pytest.mark.requirement("A11Y-12")
def test_a_code_is_read_digit_by_digit():
    (code,) = _of("Semantics", design.spoken_code("4821", label="Yoxlama kodu"))

    assert code["label"] == "Yoxlama kodu: 4, 8, 2, 1"
    assert code["exclude_semantics"]


@pytest.mark.requirement("A11Y-01")
def test_a_choice_tells_a_screen_reader_which_one_is_chosen():
    chips = design.choice([Option("az", "Azərbaycanca"), Option("ru", "Русский")], "ru", nothing)
    chosen = [node["selected"] for node in _of("Semantics", chips)]

    assert chosen == [False, True]


@pytest.mark.requirement("A11Y-09")
@pytest.mark.parametrize("piece", [design.banner("Köhnədir"), design.trouble_card("Olmadı", "x")])
def test_what_appears_by_itself_is_announced(piece):
    assert any(node.get("live_region") for node in _of("Semantics", piece))


def test_leaving_a_question_is_the_same_as_cancelling_it():
    pressed = []
    dialog = design.confirmation(
        "Çıxılsın?",
        confirm=Action("Çıx", nothing),
        cancel=Action("Ləğv et", lambda: pressed.append("cancel")),
    )

    dialog.on_dismiss()

    assert pressed == ["cancel"]


@pytest.mark.requirement("A11Y-16")
def test_a_skeleton_does_not_move():
    assert _of("Shimmer", design.skeleton(4)) == []


async def test_a_field_hands_over_what_was_typed_and_waits_for_slow_listeners():
    heard = []

    async def slow(text):
        heard.append(text)

    async with an_empty_stage() as stage:
        stage.page.add(design.text_field("FİN", "", slow))
        await stage.settle()
        await stage.type("FİN", "0TAB123")

        assert heard == ["0TAB123"]


async def test_a_switch_hands_over_its_new_position():
    heard = []
    async with an_empty_stage() as stage:
        stage.page.add(design.switch_row("Kontrast", heard.append, on=False, ident="contrast"))
        await stage.settle()
        (switch,) = [
            s for s in everything_seen(stage.client.mirror.on_screen()) if s.kind == "Switch"
        ]
        turned = {"value": True}
        await stage.client.change(switch.node["_i"], "change", turned["value"], **turned)

        assert heard == [True]


async def test_the_bottom_bar_goes_where_it_was_touched():
    went = []
    places = [
        design.Destination("home", "Əsas", icons.HOME, icons.HOME_ON, "go-home"),
        design.Destination("more", "Daha çox", icons.MORE, icons.MORE_ON, "go-more"),
    ]
    async with an_empty_stage() as stage:
        stage.page.add(design.bottom_bar(places, "home", went.append))
        await stage.settle()
        (bar,) = [
            s
            for s in everything_seen(stage.client.mirror.on_screen())
            if s.kind == "NavigationBar"
        ]
        await stage.client.change(bar.node["_i"], "change", 1, selected_index=1)

        assert went == ["more"]


@pytest.mark.requirement("A11Y-07")
@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
def test_the_citizens_text_size_reaches_every_style(scale):
    chosen, plain = (design.theme(dark=False, text_scale=s).text_theme for s in (scale, 1.0))

    assert chosen.body_large.size == pytest.approx(plain.body_large.size * scale, abs=0.1)
    assert chosen.label_small.size == pytest.approx(plain.label_small.size * scale, abs=0.1)


def _face(*, masked):
    return CardFace(
        family=Family.IDENTITY,
        icon=icons.IDENTITY_CARD,
        title="Şəxsiyyət vəsiqəsi",
        holder="Məmmədova Aysel",
        number_label="Nömrə",
        number="AA1234567",
        masked=masked,
        validity="14.04.2031",
        issuer="DİN",
        state="Etibarlıdır",
        tone=Tone.SUCCESS,
    )


def _of(kind: str, control: ft.Control):
    return [s.node for s in everything_seen(as_the_client_gets_it(control)) if s.kind == kind]
