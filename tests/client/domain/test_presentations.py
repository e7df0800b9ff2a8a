"""A number as people read it to each other."""

from client.domain.presentations import in_groups


def test_a_number_is_read_in_groups_of_four():
    assert in_groups("ACDE2345") == "ACDE 2345"
