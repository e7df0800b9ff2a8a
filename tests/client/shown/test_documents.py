"""How a document stands, in a word, a colour and a picture that agree."""

from datetime import timedelta

import pytest

from client.design import Tone
from client.domain.documents import DocumentKind, DocumentState, Standing
from client.domain.languages import Language
from client.i18n.formats import Speech
from client.shown.documents import face, family_of, icon_of, sign_of, validity
from tests.builders import BAKU, NOON, a_document

AZ = Speech(Language.AZ, NOON, BAKU)
TODAY = NOON.date()


def one_that_stands(standing: Standing):
    match standing:
        case Standing.EXPIRING:
            return a_document(expires_on=TODAY + timedelta(days=12))
        case Standing.EXPIRED:
            return a_document(expires_on=TODAY - timedelta(days=1))
        case _:
            return a_document(state=DocumentState(standing.value))


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_its_own_word(standing):
    others = {sign_of(one_that_stands(s), AZ).word for s in Standing if s is not standing}

    assert sign_of(one_that_stands(standing), AZ).word not in others


@pytest.mark.parametrize("standing", [s for s in Standing if s is not Standing.VALID])
def test_what_is_not_simply_valid_says_what_it_means(standing):
    assert sign_of(one_that_stands(standing), AZ).meaning


def test_a_valid_document_explains_nothing():
    sign = sign_of(a_document(), AZ)

    assert (sign.word, sign.tone, sign.meaning) == ("Etibarlıdır", Tone.SUCCESS, None)


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_has_a_picture_and_a_family(kind):
    document = a_document(kind=kind)

    assert face(document, AZ).icon == icon_of(document)
    assert face(document, AZ).family is family_of(document)


def test_near_the_end_the_days_are_counted():
    assert validity(one_that_stands(Standing.EXPIRING), AZ) == "12 gün sonra, 5 dekabr 2026"


def test_a_document_without_an_end_says_so():
    assert validity(a_document(expires_on=None), AZ) == "Müddətsizdir"


def test_on_its_last_day_a_document_still_holds():
    document = a_document(expires_on=TODAY)

    assert validity(document, AZ).startswith("bu gün")
    assert sign_of(document, AZ).tone is Tone.WARNING
