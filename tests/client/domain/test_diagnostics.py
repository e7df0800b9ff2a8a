"""What goes to support names no person and no thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.diagnostics import operation_of

IDENT = st.from_regex(r"[A-Z0-9]{7}|[0-9a-f]{32}|[a-z0-9_-]{0,9}[A-Z0-9]{1,9}", fullmatch=True)


@pytest.mark.requirement("R-2.1.3")
@given(IDENT, st.text(max_size=20))
def test_an_address_keeps_the_portals_words_and_nothing_else(ident, query):
    told = operation_of("GET", f"/documents/{ident}/presentation?fin={query}")

    assert told == "GET /documents/…/presentation"
