"""Places and addresses: what is printed can be read, and nothing else is a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.cabinet import Category
from client.domain.documents import DocumentId
from client.places import Place
from client.places.account import About
from client.places.cabinet import DataOf, Home, MyData
from client.places.documents import Documents, OneDocument
from client.shell.table import LONGEST_ADDRESS
from tests.client.shell.places_of_a_test import TABLE

ids = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
some_place = st.one_of(
    st.sampled_from([Home(), Documents(), MyData(), About()]),
    ids.map(lambda text: OneDocument(DocumentId(text))),
    st.sampled_from(Category).map(DataOf),
)


@given(some_place)
def test_every_place_is_found_at_its_address(place: Place) -> None:
    assert TABLE.place_at(TABLE.address_of(place)) == place


@given(some_place, st.text(st.sampled_from("abc=&%+"), max_size=10))
def test_a_query_does_not_change_the_place(place: Place, query: str) -> None:
    assert TABLE.place_at(f"{TABLE.address_of(place)}?{query}") == place


@given(st.text(max_size=200))
def test_reading_an_address_never_fails(text: str) -> None:
    place = TABLE.place_at(text)

    assert place is None or TABLE.place_at(TABLE.address_of(place)) == place


@given(ids)
def test_an_address_is_one_path_without_surprises(document: str) -> None:
    address = TABLE.address_of(OneDocument(DocumentId(document)))

    assert address.isascii()
    assert address.count("/") == 2


@pytest.mark.parametrize(
    "address", ["/data/weather", "/documents/7/8", "/nowhere", "//evil.example", "http://[", ""]
)
def test_what_no_place_is_called_is_no_place(address: str) -> None:
    found = TABLE.place_at(address)

    assert found in (None, Home())
    assert found is None or address in ("", "//evil.example")


@pytest.mark.requirement("AUTH-04")
def test_an_address_longer_than_ours_ever_are_is_not_read() -> None:
    assert TABLE.place_at("/documents/" + "a" * LONGEST_ADDRESS) is None


def test_a_detail_belongs_to_the_tab_above_it() -> None:
    assert TABLE.root_of(DataOf(Category.FAMILY)) == MyData()
