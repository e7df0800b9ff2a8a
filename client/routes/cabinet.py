"""Data of the registers and corrections."""

from typing import Any, Final

from client.domain.cabinet import Category
from client.domain.corrections import CorrectionId, Subject
from client.domain.institutions import InstitutionId
from client.features.corrections import CorrectionScreen, CorrectionsScreen, ReportScreen
from client.features.home import HomeScreen
from client.features.inquiries import InquiriesScreen
from client.features.institutions import InstitutionScreen, InstitutionsScreen
from client.features.my_data import CategoryScreen, MyDataScreen
from client.features.search import SearchScreen
from client.places.account import More
from client.places.cabinet import (
    Corrections,
    DataOf,
    Home,
    Inquiries,
    Institutions,
    MyData,
    OneCorrection,
    OneInstitution,
    ReportError,
    Search,
)
from client.shell.table import Entry

ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Home, "/", lambda _: HomeScreen()),
    Entry(Search, "/search", lambda _: SearchScreen(), above=Home()),
    Entry(MyData, "/data", lambda _: MyDataScreen(), of_person=True),
    Entry(
        Inquiries, "/data/inquiries", lambda _: InquiriesScreen(), above=MyData(), of_person=True
    ),
    Entry(
        DataOf,
        "/data/:category",
        lambda place: CategoryScreen(place.category),
        above=MyData(),
        fields=(Category,),
        of_person=True,
    ),
    Entry(
        ReportError,
        "/data/report/:subject",
        lambda place: ReportScreen(place.subject),
        above=MyData(),
        fields=(Subject.read,),
        of_person=True,
    ),
    Entry(
        Corrections,
        "/more/corrections",
        lambda _: CorrectionsScreen(),
        above=More(),
        of_person=True,
    ),
    Entry(
        OneCorrection,
        "/more/corrections/:correction",
        lambda place: CorrectionScreen(place.correction),
        above=Corrections(),
        fields=(CorrectionId,),
        of_person=True,
    ),
    Entry(
        Institutions,
        "/more/institutions",
        lambda _: InstitutionsScreen(),
        above=More(),
    ),
    Entry(
        OneInstitution,
        "/more/institutions/:institution",
        lambda place: InstitutionScreen(place.institution),
        above=Institutions(),
        fields=(InstitutionId,),
    ),
)
