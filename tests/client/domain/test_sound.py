"""Recorded speech: made smaller without losing the pitch, and a file that any player reads."""

import io
import math
import wave
from array import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from client.domain.sound import (
    LONGEST_BYTES,
    SAMPLES_A_SECOND,
    Narrowing,
    is_wav,
    level_of,
    seconds_of,
    seconds_of_wav,
    wav_of,
)
from client.domain.uploads import LARGEST


def stereo(hertz, seconds):
    frames = range(int(44_100 * seconds))
    samples = [int(9000 * math.sin(2 * math.pi * hertz * n / 44_100)) for n in frames]
    return array("h", [one for sample in samples for one in (sample, sample)]).tobytes()


def crossings(samples):
    told = array("h", samples)
    return sum(1 for one, two in pairwise(told) if one < 0 <= two)


def test_a_tone_keeps_its_pitch_and_its_length():
    small = Narrowing().narrowed(stereo(440, 1.0))

    assert abs(seconds_of(len(small)) - 1.0) < 0.001
    assert abs(crossings(small) - 440) <= 1


@given(st.lists(st.integers(1, 3000), max_size=6))
def test_how_it_was_cut_into_pieces_changes_nothing(cuts):
    whole, narrowing, made, at = stereo(300, 0.05), Narrowing(), b"", 0
    for cut in cuts:
        made += narrowing.narrowed(whole[at : at + cut])
        at += cut
    made += narrowing.narrowed(whole[at:])

    assert made == Narrowing().narrowed(whole)


def test_the_file_is_one_that_players_read():
    content = wav_of(b"\x01\x00" * SAMPLES_A_SECOND)

    with wave.open(io.BytesIO(content)) as read:
        told = (read.getnchannels(), read.getsampwidth(), read.getframerate(), read.getnframes())

    assert is_wav(content)
    assert told == (1, 2, SAMPLES_A_SECOND, SAMPLES_A_SECOND)


def test_the_longest_recording_fits_into_one_file_of_the_portal():
    assert len(wav_of(bytes(LONGEST_BYTES))) <= LARGEST


def test_silence_is_nothing_and_a_shout_is_all():
    assert level_of(b"") == level_of(bytes(200)) == 0.0
    assert level_of(b"\xff\x7f" * 100) > 0.95
    assert 0 < level_of(b"\x80\x00\x80\xff" * 100) < level_of(b"\x00\x04\x00\xfc" * 100)


def test_a_file_is_as_long_as_what_is_in_it():
    assert seconds_of_wav(len(wav_of(bytes(2 * SAMPLES_A_SECOND * 3)))) == 3
    assert seconds_of_wav(0) == 0
