"""The form: what is wanted is of the kind it replaces, and one report has one name."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.cabinet import Code, Day, Money, Source, Withheld, Words, YesNo
from client.domain.corrections import Subject
from client.domain.uploads import LARGEST, MOST, Upload, UploadFault, upload_from
from client.features.corrections import model, reply
from client.features.corrections.model import Form, State
from tests.builders import NOON, a_correction, a_section, a_text, an_entry, an_item

PDF = Upload("a.pdf", "application/pdf", b"%PDF-1")


def about(value="Aysel", **item):
    section = a_section(an_entry(an_item("Ad", value, **item)))
    return model.about(section, Subject(section.ref.id, "e-1", "ad"))


def wanted(value, text):
    return model.wanted(Form(NOON, wanted=text), about(value))


@pytest.mark.parametrize(
    ("there", "text", "right"),
    [
        (Words("a"), "  Aytən   Həsənova ", Words("Aytən Həsənova")),
        (Code("AA1"), "AA2", Code("AA2")),
        (Day(date(1990, 1, 1)), "5.9.1991", Day(date(1991, 9, 5))),
        (Day(date(1990, 1, 1)), "31.02.1991", None),
        (Day(date(1990, 1, 1)), "sabah", None),
        (Money(100), "1 850,50", Money(185_050)),
        (Money(100), "çox", None),
        (Words("a"), "   ", None),
    ],
)
def test_the_right_value_is_read_by_the_kind_it_replaces(there, text, right):
    assert wanted(there, text) == right


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_every_day_that_can_be_written_is_read(day):
    assert wanted(Day(day), f"{day:%d.%m.}{day.year:04}") == Day(day)


def test_yes_becomes_no_only_when_it_was_chosen():
    asked = about(YesNo(yes=True))

    assert model.wanted(Form(NOON), asked) is None
    assert model.wanted(Form(NOON, yes=False), asked) == YesNo(yes=False)


@pytest.mark.requirement("R-8.2")
def test_what_the_citizen_entered_and_what_is_withheld_is_not_reported():
    assert about(source=Source.CITIZEN) is None
    assert about(Withheld(a_text("Qanun"))) is None


def test_an_unfinished_form_stays_and_says_what_is_missing():
    state = model.checked(State(Form(NOON)), about())

    assert (state.tried, state.checking) == (True, False)


@pytest.mark.requirement("REL-08")
def test_the_same_words_have_the_same_key_and_others_another():
    form, asked = Form(NOON, wanted="Aytən", files=(PDF,)), about()

    assert model.key_of(form, asked) == model.key_of(replace(form), asked)
    assert model.key_of(form, asked) != model.key_of(replace(form, comment="!"), asked)
    assert model.key_of(form, asked) != model.key_of(replace(form, files=()), asked)


def test_no_more_files_than_the_portal_takes():
    state = State(Form(NOON))
    for _ in range(MOST + 1):
        state = model.picked(state, PDF)

    assert (len(state.form.files), state.fault) == (MOST, UploadFault.TOO_MANY)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", UploadFault.EMPTY),
        (b"MZ a program", UploadFault.WRONG_KIND),
        (b"%PDF-" + b"x" * LARGEST, UploadFault.TOO_LARGE),
    ],
)
def test_a_file_is_judged_by_what_it_is(content, fault):
    assert upload_from("diplom.pdf", content) is fault


def test_a_name_longer_than_the_portal_takes_keeps_its_end():
    upload = upload_from("x" * 200 + ".pdf", b"%PDF-1")

    assert isinstance(upload, Upload)
    assert upload.name.endswith(".pdf")
    assert len(upload.name) == 120


def test_each_step_of_a_correction_is_answered_under_its_own_key():
    state, one = reply.State(comment="Budur"), a_correction()
    later = replace(one, steps=(*one.steps, *one.steps))

    assert reply.key_of(state, one) != reply.key_of(state, later)
