"""Data of the registers and corrections."""

from typing import Any, Final

from client.domain.cabinet import Category
from client.domain.corrections import CorrectionId, Subject
from client.domain.institutions import InstitutionId
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


def _corrections():
    from client.features import corrections

    return corrections


def _home():
    from client.features import home

    return home


def _inquiries():
    from client.features import inquiries

    return inquiries


def _institutions():
    from client.features import institutions

    return institutions


def _my_data():
    from client.features import my_data

    return my_data


def _search():
    from client.features import search

    return search


ENTRIES: Final[tuple[Entry[Any], ...]] = (
    Entry(Home, "/", lambda _: _home().HomeScreen()),
    Entry(Search, "/search", lambda _: _search().SearchScreen(), above=Home()),
    Entry(MyData, "/data", lambda _: _my_data().MyDataScreen(), of_person=True),
    Entry(
        Inquiries,
        "/data/inquiries",
        lambda _: _inquiries().InquiriesScreen(),
        above=MyData(),
        of_person=True,
    ),
    Entry(
        DataOf,
        "/data/:category",
        lambda place: _my_data().CategoryScreen(place.category),
        above=MyData(),
        fields=(Category,),
        of_person=True,
    ),
    Entry(
        ReportError,
        "/data/report/:subject",
        lambda place: _corrections().ReportScreen(place.subject),
        above=MyData(),
        fields=(Subject.read,),
        of_person=True,
    ),
    Entry(
        Corrections,
        "/more/corrections",
        lambda _: _corrections().CorrectionsScreen(),
        above=More(),
        of_person=True,
    ),
    Entry(
        OneCorrection,
        "/more/corrections/:correction",
        lambda place: _corrections().CorrectionScreen(place.correction),
        above=Corrections(),
        fields=(CorrectionId,),
        of_person=True,
    ),
    Entry(
        Institutions,
        "/more/institutions",
        lambda _: _institutions().InstitutionsScreen(),
        above=More(),
    ),
    Entry(
        OneInstitution,
        "/more/institutions/:institution",
        lambda place: _institutions().InstitutionScreen(place.institution),
        above=Institutions(),
        fields=(InstitutionId,),
    ),
)
