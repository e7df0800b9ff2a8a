"""Files that prove something are what they say they are, a voice note too."""

import base64

import pytest

from mock_server.rules.proofs import NotAProof, checked

WAV = b"RIFF\x24\x00\x00\x00WAVEfmt "


def a_file(content, media_type="audio/wav"):
    encoded = base64.b64encode(content).decode()
    return {"name": "sesli-qeyd.wav", "media_type": media_type, "content": encoded}


@pytest.mark.requirement("R-3.3")
def test_a_voice_note_is_taken():
    assert checked([a_file(WAV)]) == [WAV]


def test_the_words_of_it_are_of_sound_alone():
    said = {"transcript": "Lift xarabdır"}

    assert checked([a_file(WAV) | said]) == [WAV]
    with pytest.raises(NotAProof) as refused:
        checked([a_file(b"%PDF-1.7", "application/pdf") | said])
    assert refused.value.pointer == "/body/files/0/transcript"


@pytest.mark.parametrize("content", [b"RIFF\x24\x00\x00\x00AVI LIST", b"%PDF-1.7", b"RIFF"])
def test_what_only_says_that_it_is_sound_is_not_taken(content):
    with pytest.raises(NotAProof, match="audio/wav"):
        checked([a_file(content)])
