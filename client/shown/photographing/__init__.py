"""Photographing papers and faces from any form: in sight, looked over, and only then attached."""

from client.shown.photographing.block import Photographs, photograph_button, photograph_said
from client.shown.photographing.developing import JPEG, Wish, wish_for
from client.shown.photographing.photographer import use_photographs
from client.shown.photographing.sent_along import PLACE, WISH, use_photographed

__all__ = [
    "JPEG",
    "PLACE",
    "WISH",
    "Photographs",
    "Wish",
    "photograph_button",
    "photograph_said",
    "use_photographed",
    "use_photographs",
    "wish_for",
]
