"""Recorded speech: samples as a microphone gives them, and the file they become. In memory."""

import math
import struct
from array import array
from itertools import accumulate
from typing import Final

SAMPLES_A_SECOND: Final = 8000
"""As on a telephone: a minute of it fits into one file of the portal."""
_BYTES_A_SAMPLE: Final = 2
LONGEST_SECONDS: Final = 60
LONGEST_BYTES: Final = LONGEST_SECONDS * SAMPLES_A_SECOND * _BYTES_A_SAMPLE
_HEAD_BYTES: Final = 44
_QUIETEST_DB: Final = -60.0
_LOUDEST: Final = 32768.0
_PCM: Final = 1


def wav_of(samples: bytes) -> bytes:
    """16 bits, one channel, little-endian, as every player knows it."""
    whole = samples[: len(samples) - len(samples) % _BYTES_A_SAMPLE]
    rate = SAMPLES_A_SECOND
    form = struct.pack(
        "<HHIIHH", _PCM, 1, rate, rate * _BYTES_A_SAMPLE, _BYTES_A_SAMPLE, 8 * _BYTES_A_SAMPLE
    )
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form
    body += b"data" + struct.pack("<I", len(whole)) + whole
    return b"RIFF" + struct.pack("<I", len(body)) + body


def is_wav(content: bytes) -> bool:
    return content[:4] == b"RIFF" and content[8:12] == b"WAVE"


def seconds_of(samples: int) -> float:
    """Of so many bytes."""
    return samples / (SAMPLES_A_SECOND * _BYTES_A_SAMPLE)


def seconds_of_wav(size: int) -> float:
    """Of a file of so many bytes, as `wav_of` makes it."""
    return seconds_of(max(0, size - _HEAD_BYTES))


def level_of(samples: bytes) -> float:
    """How loud it is, from 0 to 1, as ears tell it."""
    heard = array("h", samples[: len(samples) - len(samples) % _BYTES_A_SAMPLE])
    if not heard:
        return 0.0
    power = sum(one * one for one in heard) / len(heard)
    if not power:
        return 0.0
    decibels = 20 * math.log10(math.sqrt(power) / _LOUDEST)
    return max(0.0, min(1.0, 1 - decibels / _QUIETEST_DB))


class Narrowing:
    """Two channels at 44 100 a second become one at 8000, piece by piece: each sample is the mean
    of those it stands for. The portal's file has no room for more."""

    _IN, _OUT = 441, 80
    """So many frames of the one are so many samples of the other."""

    def __init__(self) -> None:
        self._rest = b""
        self._made = 0

    def narrowed(self, piece: bytes) -> bytes:
        told = self._rest + piece
        frames = len(told) // 4
        heard = array("h", told[: frames * 4])
        both = [left + right for left, right in zip(heard[::2], heard[1::2], strict=True)]
        sums = list(accumulate(both, initial=0))
        begin = self._border(self._made)
        made = array("h")
        first = 0
        while (last := self._border(self._made + 1) - begin) <= frames:
            made.append((sums[last] - sums[first]) // (2 * (last - first)))
            self._made, first = self._made + 1, last
        self._rest = told[first * 4 :]
        return made.tobytes()

    def _border(self, sample: int) -> int:
        """At which frame it begins."""
        return sample * self._IN // self._OUT
