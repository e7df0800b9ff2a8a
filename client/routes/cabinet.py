"""Data of the registers and corrections."""

from typing import Any, Final

from client.domain.cabinet import Category
from client.domain.corrections import CorrectionId, Subject
from client.features.corrections import CorrectionScreen, CorrectionsScreen, ReportScreen
from client.features.home import HomeScreen
from client.features.inquiries import InquiriesScreen
from client.features.my_data import CategoryScreen, MyDataScreen
from client.places.account import More
from client.places.cabinet import (
    Corrections,
    DataOf,
    Home,
    Inquiries,
    MyData,
    OneCorrection,
    ReportError,
)
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Home, "/", lambda _: HomeScreen()),
    Entry(MyData, "/data", lambda _: MyDataScreen()),
    Entry(Inquiries, "/data/inquiries", lambda _: InquiriesScreen(), above=MyData()),
    Entry(
        DataOf,
        "/data/:category",
        lambda place: CategoryScreen(place.category),
        above=MyData(),
        fields=(Category,),
    ),
    Entry(
        ReportError,
        "/data/report/:subject",
        lambda place: ReportScreen(place.subject),
        above=MyData(),
        fields=(Subject.read,),
    ),
    Entry(
        Corrections,
        "/more/corrections",
        lambda _: CorrectionsScreen(),
        above=More(),
    ),
    Entry(
        OneCorrection,
        "/more/corrections/:correction",
        lambda place: CorrectionScreen(place.correction),
        above=Corrections(),
        fields=(CorrectionId,),
    ),
)
