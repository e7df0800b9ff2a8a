"""The sealed file: it opens with its passphrase alone, and whatever is wrong with it is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.storage.backup_file import MOST_BYTES, Unopened, fault_of, opened, sealed

CHEAP = 10
passphrases = st.text(min_size=1, max_size=40)
BEGINNING = b"mygov-backup\n"
FILE = sealed(b"what I wrote", "üç yaşıl alma", cost=CHEAP)


@pytest.mark.requirement("REL-19")
@settings(max_examples=25, deadline=None)
@given(st.binary(max_size=2_000), passphrases)
def test_what_was_sealed_opens_with_its_passphrase(content, passphrase):
    assert opened(sealed(content, passphrase, cost=CHEAP), passphrase) == content


@pytest.mark.requirement("REL-19")
@settings(max_examples=25, deadline=None)
@given(passphrases)
def test_no_other_passphrase_opens_it(passphrase):
    assert opened(FILE, f"{passphrase}!") is Unopened.PASSPHRASE


@pytest.mark.requirement("REL-19")
@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_noticed_and_nothing_is_given_out(place, by):
    spoiled = bytes((*FILE[:place], FILE[place] ^ by, *FILE[place + 1 :]))

    assert isinstance(opened(spoiled, "üç yaşıl alma"), Unopened)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(FILE) - 1))
def test_a_file_cut_short_is_damaged_or_foreign(length):
    assert opened(FILE[:length], "üç yaşıl alma") in (Unopened.DAMAGED, Unopened.FOREIGN)


@given(st.binary(max_size=300).filter(lambda content: not content.startswith(BEGINNING)))
def test_whatever_else_lies_on_a_disk_is_no_backup(content):
    assert fault_of(content) is Unopened.FOREIGN


def test_a_backup_of_which_only_the_beginning_is_left_is_damaged():
    assert fault_of(BEGINNING) is Unopened.DAMAGED


def test_each_fault_of_a_file_is_known_before_a_passphrase_is_asked_for():
    begin = len(BEGINNING)
    newer = FILE[:begin] + b"\x02" + FILE[begin + 1 :]
    greedy = FILE[:begin] + b"\x01\x1f" + FILE[begin + 2 :]

    assert fault_of(FILE) is None
    assert fault_of(newer) is Unopened.NEWER
    assert fault_of(greedy) is Unopened.NEWER
    assert fault_of(FILE + bytes(MOST_BYTES)) is Unopened.TOO_LARGE


def test_more_than_can_be_taken_along_is_refused_while_it_is_made():
    with pytest.raises(ValueError, match="too large"):
        sealed(bytes(MOST_BYTES), "üç yaşıl alma", cost=CHEAP)


def test_a_letter_put_together_by_another_keyboard_is_the_same_letter():
    assert opened(FILE, "u\u0308c\u0327 yas\u0327ıl alma") == b"what I wrote"


def test_two_files_of_the_same_things_have_nothing_in_common():
    other = sealed(b"what I wrote", "üç yaşıl alma", cost=CHEAP)

    assert other[20:] != FILE[20:]
    assert b"what I wrote" not in other
