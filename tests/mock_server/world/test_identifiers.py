"""Numbers look right by the rules of their issuers, and belong to nobody."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.world import identifiers

streams = st.integers().map(Random)

# The pattern of libphonenumber for mobile numbers in Azerbaijan.
REAL_MOBILE = re.compile(r"(?:[16]0|4[04]|5[015]|7[07]|99)\d{7}")


@given(streams)
def test_a_fin_starts_with_the_reserved_prefix_and_has_no_i_and_no_o(stream):
    assert re.fullmatch(r"0T[0-9A-HJ-NP-Z]{5}", identifiers.fin(stream))


@given(streams, st.booleans())
def test_a_voen_has_valid_check_digits(stream, natural):
    number = identifiers.voen(stream, natural=natural)

    assert re.fullmatch(r"\d{10}", number)
    assert int(number[8]) == identifiers.voen_check(number[:8])
    assert number[9] == ("2" if natural else "1")


@pytest.mark.parametrize("number", ["1400012311", "1400012441", "1400012571", "1401555071"])
def test_the_check_agrees_with_numbers_known_to_be_valid(number):
    assert identifiers.voen_check(number[:8]) == int(number[8])


@given(streams)
def test_an_iban_holds_by_mod_97(stream):
    number = identifiers.iban(stream)

    assert re.fullmatch(r"AZ\d{2}[A-Z]{4}[A-Z0-9]{20}", number)
    assert identifiers.iban_holds(number)


@given(streams, st.integers(4, 27))
def test_an_iban_with_one_wrong_digit_does_not_hold(stream, place):
    number = identifiers.iban(stream)
    other = "1" if number[place] != "1" else "2"

    assert not identifiers.iban_holds(number[:place] + other + number[place + 1 :])


def test_the_iban_check_agrees_with_a_number_known_to_be_valid():
    assert identifiers.iban_holds("AZ21NABZ00000000137010001944")


@given(streams)
def test_a_plate_names_a_region_that_exists(stream):
    plate = identifiers.plate(stream)

    assert re.fullmatch(r"(0[1-9]|[1-6]\d|7[0-2]|77|85|90|99)-[A-Z]{2}-\d{3}", plate)
    assert not plate.endswith("-000")


@given(streams)
def test_nobodys_phone_rings(stream):
    number = identifiers.phone(stream)

    assert re.fullmatch(r"\+994 \d{2} \d{3} \d{2} \d{2}", number)
    assert not REAL_MOBILE.fullmatch(number.replace(" ", "").removeprefix("+994"))


@given(streams)
def test_a_vin_has_seventeen_characters_that_cannot_be_misread(stream):
    assert re.fullmatch(r"[A-HJ-NPR-Z0-9]{17}", identifiers.vin(stream))
