"""Consents and the use of data."""

from typing import Any, Final

from client.domain.cabinet import Category
from client.domain.consents import ConsentId, RequestId
from client.domain.data_uses import QuestionId, UseFilter, UseId
from client.domain.institutions import InstitutionId
from client.places.account import More
from client.places.consents import (
    ConsentRequest,
    ConsentsTo,
    DataQuestions,
    DataUses,
    GiveConsent,
    MyConsents,
    OneConsent,
    OneQuestion,
    OneUse,
    UsesBy,
    UsesOf,
    UsesOfValue,
    UsesUnder,
)
from client.shell.table import Entry


def _consents():
    from client.features import consents

    return consents


def _data_use():
    from client.features import data_use

    return data_use


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(MyConsents, "/more/consents", lambda _: _consents().ConsentsScreen(), above=More()),
    Entry(
        GiveConsent, "/more/give-consent", lambda _: _consents().GiveScreen(), above=MyConsents()
    ),
    Entry(
        ConsentRequest,
        "/more/consent-requests/:request",
        lambda place: _consents().RequestScreen(place.request),
        above=MyConsents(),
        fields=(RequestId,),
    ),
    Entry(
        OneConsent,
        "/more/consents/:consent",
        lambda place: _consents().ConsentScreen(place.consent),
        above=MyConsents(),
        fields=(ConsentId,),
    ),
    Entry(
        ConsentsTo,
        "/more/consents/to/:institution",
        lambda place: _consents().ConsentsScreen(place.institution),
        above=MyConsents(),
        fields=(InstitutionId,),
    ),
    Entry(
        DataUses,
        "/more/data-use",
        lambda _: _data_use().DataUsesScreen(),
        above=More(),
        of_person=True,
    ),
    Entry(
        UsesBy,
        "/more/data-use/by/:institution",
        lambda place: _data_use().DataUsesScreen(UseFilter(institution=place.institution)),
        above=DataUses(),
        fields=(InstitutionId,),
        of_person=True,
    ),
    Entry(
        UsesOf,
        "/more/data-use/of/:category",
        lambda place: _data_use().DataUsesScreen(UseFilter(category=place.category)),
        above=DataUses(),
        fields=(Category,),
        of_person=True,
    ),
    Entry(
        UsesOfValue,
        "/more/data-use/of/:category/:label",
        lambda place: _data_use().DataUsesScreen(
            UseFilter(category=place.category, search=place.label)
        ),
        above=DataUses(),
        fields=(Category, str),
        of_person=True,
    ),
    Entry(
        UsesUnder,
        "/more/data-use/under/:consent",
        lambda place: _data_use().DataUsesScreen(UseFilter(consent=place.consent)),
        above=DataUses(),
        fields=(ConsentId,),
        of_person=True,
    ),
    Entry(
        OneUse,
        "/more/data-use/:use",
        lambda place: _data_use().UseScreen(place.use),
        above=DataUses(),
        fields=(UseId,),
        of_person=True,
    ),
    Entry(
        DataQuestions,
        "/more/data-questions",
        lambda _: _data_use().QuestionsScreen(),
        above=DataUses(),
        of_person=True,
    ),
    Entry(
        OneQuestion,
        "/more/data-questions/:question",
        lambda place: _data_use().QuestionScreen(place.question),
        above=DataQuestions(),
        fields=(QuestionId,),
        of_person=True,
    ),
)
