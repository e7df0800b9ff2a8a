"""Consents and the use of data."""

from typing import Any, Final

from client.domain.consents import ConsentId, RequestId
from client.domain.data_uses import QuestionId, UseId
from client.features.consents import ConsentScreen, ConsentsScreen, GiveScreen, RequestScreen
from client.features.data_use import DataUsesScreen, QuestionScreen, QuestionsScreen, UseScreen
from client.places.account import More
from client.places.consents import (
    ConsentRequest,
    DataQuestions,
    DataUses,
    GiveConsent,
    MyConsents,
    OneConsent,
    OneQuestion,
    OneUse,
)
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(MyConsents, "/more/consents", lambda _: ConsentsScreen(), above=More()),
    Entry(GiveConsent, "/more/give-consent", lambda _: GiveScreen(), above=MyConsents()),
    Entry(
        ConsentRequest,
        "/more/consent-requests/:request",
        lambda place: RequestScreen(place.request),
        above=MyConsents(),
        fields=(RequestId,),
    ),
    Entry(
        OneConsent,
        "/more/consents/:consent",
        lambda place: ConsentScreen(place.consent),
        above=MyConsents(),
        fields=(ConsentId,),
    ),
    Entry(DataUses, "/more/data-use", lambda _: DataUsesScreen(), above=More(), of_person=True),
    Entry(
        OneUse,
        "/more/data-use/:use",
        lambda place: UseScreen(place.use),
        above=DataUses(),
        fields=(UseId,),
        of_person=True,
    ),
    Entry(
        DataQuestions,
        "/more/data-questions",
        lambda _: QuestionsScreen(),
        above=DataUses(),
        of_person=True,
    ),
    Entry(
        OneQuestion,
        "/more/data-questions/:question",
        lambda place: QuestionScreen(place.question),
        above=DataQuestions(),
        fields=(QuestionId,),
        of_person=True,
    ),
)
