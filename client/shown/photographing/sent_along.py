"""Photographs that go along with words: they lie with the files that were picked."""

from collections.abc import Callable
from typing import Final

from client.domain.uploads import LARGEST, Upload, UploadFault, upload_from
from client.shown.photographing.block import Photographs
from client.shown.photographing.developing import PDF, Wish
from client.shown.photographing.photographer import use_photographs

PLACE: Final = "files"
WISH: Final = Wish(PDF, LARGEST)


def use_photographed(on_made: Callable[[Upload | UploadFault], object]) -> Photographs:
    def made(_: str, __: Wish, name: str, content: bytes) -> None:
        on_made(upload_from(name, content))

    return use_photographs(made)
