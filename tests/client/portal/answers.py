"""One whole answer of each operation as the contract has it, and ways to spoil it."""

import json

from client.portal.codec.access import read_access_sessions
from client.portal.codec.cabinet import read_cabinet, read_section
from client.portal.codec.documents import read_document_detail, read_documents
from client.portal.codec.info import read_portal_info
from client.portal.codec.institutions import read_institutions
from client.portal.codec.legal import read_legal_text
from client.portal.codec.presentations import read_check_result, read_presentation
from client.portal.codec.reading import decoded

TEXT = {"az": "Ad", "en": "Name", "ru": "Имя"}
AT = "2026-11-23T12:00:00+04:00"
OWNER = {
    "id": "din",
    "short": "DİN",
    "name": TEXT,
    "kind": "state",
    "phone": None,
    "website": None,
}
REGISTER = {"id": "population", "name": TEXT, "owner": "din"}
ITEM = {
    "key": "name",
    "label": TEXT,
    "value": {"kind": "words", "text": "Aysel"},
    "owner": OWNER,
    "register": REGISTER,
    "fetched_at": AT,
    "source": "register",
    "editable": False,
    "sensitive": True,
    "withheld_reason": None,
    "basis": TEXT,
}
REF = {
    "id": "identity",
    "category": "personal",
    "title": TEXT,
    "owner": OWNER,
    "register": REGISTER,
}
DOCUMENT = {
    "id": "d-1",
    "kind": "passport",
    "title": TEXT,
    "number": "C1",
    "holder": "Aysel",
    "concerns_self": True,
    "issuer": OWNER,
    "register": REGISTER,
    "state": "valid",
    "issued_on": "2020-01-01",
    "expires_on": None,
    "fetched_at": AT,
    "section": {"id": "identity", "category": "personal"},
    "favourite": True,
    "remind_days": 30,
}
FIXTURES = {
    "info": (
        read_portal_info,
        {
            "name": TEXT,
            "operator": TEXT,
            "ministry": TEXT,
            "environment": "mock",
            "api_version": "1.0.0",
            "min_client_version": "0.1.0",
            "recommended_version": "0.1.0",
            "available": True,
            "notice": None,
            "server_time": AT,
            "contact": {"phone": "108", "email": None, "website": None, "working_hours": TEXT},
            "banners": [{"id": "b", "level": "info", "text": TEXT, "dismissable": True}],
            "laws": [TEXT],
            "test_identities": [
                {"fin": "0TA1B2C", "name": "A", "story": TEXT, "password": "p", "code": "1"}
            ],
        },
    ),
    "legal": (
        read_legal_text,
        {
            "kind": "privacy",
            "version": "1",
            "language": "az",
            "title": "T",
            "summary": "S",
            "last_updated": "2026-01-01",
            "effective_from": "2026-02-01",
            "clauses": [{"number": "1", "heading": None, "text": "x"}],
        },
    ),
    "institutions": (read_institutions, {"institutions": [OWNER]}),
    "cabinet": (
        read_cabinet,
        {
            "citizen": {
                "fin": "0TA1B2C",
                "given_name": "Aysel",
                "surname": "M",
                "patronymic": "R",
            },
            "sections": [REF],
        },
    ),
    "section": (
        read_section,
        {
            "section": REF,
            "freshness": "fresh",
            "fetched_at": AT,
            "next_refresh": None,
            "entries": [
                {
                    "id": "e",
                    "title": TEXT,
                    "items": [ITEM, ITEM | {"value": {"kind": "money", "qepik": 5}}],
                }
            ],
        },
    ),
    "documents": (read_documents, {"documents": [DOCUMENT]}),
    "document": (
        read_document_detail,
        {
            "document": DOCUMENT,
            "fields": [
                {
                    "mark": "4b",
                    "label": TEXT,
                    "value": {"kind": "code", "text": "A"},
                    "sensitive": True,
                }
            ],
            "code": "ACDE2345FHJK678A",
            "mrz": ["P<AZE", "C1<<<"],
        },
    ),
    "sessions": (
        read_access_sessions,
        {
            "sessions": [
                {
                    "id": "s",
                    "device_name": "Linux",
                    "platform": "linux",
                    "app_version": "0.1.0",
                    "method": "approval",
                    "created_at": AT,
                    "last_seen_at": AT,
                    "current": True,
                }
            ]
        },
    ),
    "presentation": (
        read_presentation,
        {
            "id": "p",
            "document": "d",
            "number": "ACDE2345",
            "address": "https://portal.example/check/ACDE2345-0123456789abcdef",
            "lifetime": 180,
            "seconds_left": 179,
            "shown": {"at": AT, "by": "page"},
        },
    ),
    "check": (
        read_check_result,
        {
            "outcome": "valid",
            "checked_at": AT,
            "document": {
                "kind": "passport",
                "title": TEXT,
                "number": "C00000001",
                "holder": "Mə••• Ay•••",
                "issuer": TEXT,
                "issued_on": "2020-05-01",
                "expires_on": None,
                "state": "valid",
            },
        },
    ),
}


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*path, index))


def changed(value, path, change):
    if not path:
        return change(value)
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = changed(value[path[0]], path[1:], change)
    return copied


def read(name, value):
    return decoded(json.dumps(value).encode(), FIXTURES[name][0])
