"""Service centres a test may want."""

from datetime import time

from client.domain.centres import (
    Centre,
    CentreId,
    Centres,
    CentreService,
    DistrictId,
    Hours,
    Queue,
)
from tests.builders.institutions import a_text

ALL_WEEK = tuple(Hours(day, time(9), time(18)) for day in range(1, 8))


def a_centre(ident="yasamal", **told):
    fields = {
        "id": CentreId(ident),
        "name": a_text(f"Mərkəz {ident}"),
        "district": a_text("Bakı, Yasamal"),
        "address": a_text("Sınaq küçəsi 12"),
        "latitude": 40.3858,
        "longitude": 49.8081,
        "metres": None,
        "hours": ALL_WEEK,
        "closed": None,
        "services": (CentreService("identity"),),
        "queue": Queue(7, 21),
    }
    return Centre(**(fields | told))


def some_centres(*centres):
    return Centres(
        centres or (a_centre(), a_centre("ganja", latitude=40.68, longitude=46.36)),
        ((DistrictId("yasamal"), a_text("Yasamal")), (DistrictId("ganja"), a_text("Gəncə"))),
        ((CentreService("identity"), a_text("Pasport")),),
    )
