"""What a stranger holds out or types: one of our codes, a question to one portal, or nothing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from client.domain.codes import (
    LONGEST,
    BillCode,
    ConsentCode,
    DocumentCode,
    NotACode,
    OtherPortal,
    PortalCode,
    Portals,
    code_scanned,
    code_typed,
)
from client.domain.consents import RequestId
from client.domain.payments import BillId
from client.domain.presentations import in_groups

PORTAL = "https://mygov.example"
LISTED = "https://staging.mygov.example"
PORTALS = Portals(PORTAL, {PORTAL, LISTED}.__contains__)
LETTERS = "23456789ACDEFHJKMNPRTXY"
BOTH = pytest.mark.parametrize("judged", [code_scanned, code_typed])
numbers = st.text(LETTERS, min_size=8, max_size=8)
notices = st.from_regex(r"[A-Z]{2,6}-[0-9]{9}", fullmatch=True)
requests = st.from_regex(r"[0-9a-f]{32}", fullmatch=True)
between = st.sampled_from([" ", "-", "\u00a0", "", " - "])
parts = st.sampled_from(
    [
        PORTAL, LISTED, "mygov.example", "https://", "http://", "javascript:", "data:text/html,",
        "//", "/", "\\", "@", ":", "#", "?", "%2f", "..", "/check/", "/pay/", "/consent/",
        "ACDE2345", "RUS-123456789", "evil.example", "xn--mygv-5qa.example", "mygоv.example",
        "\n", "\t", "\x00", "\u202e", "\u200b", " ", "user:pw@", ":443", ".", "'", "<script>",
    ]
)  # fmt: skip
hostile = st.one_of(st.text(max_size=700), st.lists(parts, max_size=8).map("".join))


def judgement(judged, text):
    try:
        return judged(text, PORTALS)
    except NotACode:
        return None


def printed(code):
    match code:
        case DocumentCode(number):
            return {f"{PORTAL}/check/{number}"}
        case BillCode(bill):
            return {f"{PORTAL}/pay/{bill}"}
        case ConsentCode(request):
            return {f"{PORTAL}/consent/{request}"}
        case PortalCode(origin):
            return {origin, f"{origin}/"}


@given(numbers, between, st.booleans())
def test_a_number_is_the_same_however_it_is_typed(number, gap, small):
    typed = f" {number[:4]}{gap}{number[4:]} "

    assert code_typed(typed.lower() if small else typed, PORTALS) == DocumentCode(number)


@given(notices.filter(lambda one: len(one) not in (9, 17)), st.booleans(), st.booleans())
def test_a_notices_number_is_the_same_with_and_without_its_hyphen(number, small, bare):
    typed = number.replace("-", " ") if bare else number

    assert code_typed(typed.lower() if small else typed, PORTALS) == BillCode(BillId(number))


@given(requests)
def test_a_requests_number_can_be_read_out_in_groups(request):
    assert code_typed(in_groups(request.upper()), PORTALS) == ConsentCode(RequestId(request))


@BOTH
@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{PORTAL}/check/ACDE2345-x_9", DocumentCode("ACDE2345-x_9")),
        (f"{PORTAL}/pay/RUS-123456789", BillCode(BillId("RUS-123456789"))),
        (f"{PORTAL}/consent/r-1", ConsentCode(RequestId("r-1"))),
        (PORTAL, PortalCode(PORTAL, is_here=True)),
        (f"{LISTED}/", PortalCode(LISTED, is_here=False)),
    ],
)
def test_what_a_portal_prints_is_read_in_every_way(judged, text, code):
    assert judged(text, PORTALS) == code


def test_a_pasted_address_may_bring_a_language_along():
    pasted = f" {PORTAL}/check/ACDE2345?lang=ru\n"

    assert code_typed(pasted, PORTALS) == DocumentCode("ACDE2345")
    assert judgement(code_scanned, pasted) is None


@pytest.mark.requirement("AUTH-10", "R-3.8")
@given(hostile)
@example(f"{PORTAL}/check/ACDE2345\n")
@example(f"{PORTAL}@evil.example/check/ACDE2345")
@example(f"{PORTAL}\\@evil.example/pay/RUS-123456789")
@example(f"{PORTAL}/pay/..%2fcheck%2fACDE2345")
@example("https://mygоv.example/")
def test_a_scanned_text_is_to_the_letter_what_a_portal_prints_or_nothing(text):
    code = judgement(code_scanned, text)

    assert code is None or text in printed(code)


@pytest.mark.requirement("AUTH-10", "R-3.8")
@given(hostile)
def test_a_typed_text_is_a_short_plain_question_to_a_known_portal_or_nothing(text):
    code = judgement(code_typed, text)
    if code is None:
        return
    assert all(
        len(one) <= LONGEST and one.isascii() and one.isprintable() for one in printed(code)
    )
    assert not isinstance(code, PortalCode) or code.origin in {PORTAL, LISTED}


@pytest.mark.requirement("AUTH-10")
@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "https://evil.example/check/ACDE2345",
        "https://evil.example/",
        f"{LISTED}/pay/RUS-123456789",
        f"{PORTAL}:444/check/ACDE2345",
        "https://mygov.example.evil.example",
        "https://xn--mygv-5qa.example/consent/r-1",
        "http://127.0.0.1:8000/check/ACDE2345",
    ],
)
def test_another_portals_address_is_known_for_what_it_is(judged, text):
    with pytest.raises(OtherPortal):
        judged(text, PORTALS)


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://evil.example/check/ACDE2345",
        "https://user@mygov.example/check/ACDE2345",
        "https://:pw@mygov.example/",
        "javascript:alert(1)//ACDE2345",
        "javascript://mygov.example/check/ACDE2345",
        "https://mygоv.example/check/ACDE2345",
        f"{PORTAL}/check/",
        f"{PORTAL}/check/ACDE2345/more",
        f"{PORTAL}/check/{'A' * 65}",
        f"{PORTAL}/pay/{'1' * 65}",
        f"{PORTAL}/oauth/ACDE2345",
        f"{PORTAL}/pay/RUS 123456789",
        f"{PORTAL}/{'a' * LONGEST}",
        "https://[",
        "https://mygov.example:99999/",
    ],
)
def test_what_is_no_address_of_ours_is_no_code(judged, text):
    assert judgement(judged, text) is None
