"""A code by camera, from a picture or typed: three ways to the same, wherever one is asked for."""

from client.shown.codes.entering import use_code_entry
from client.shown.codes.entry import Entry, Wrong
from client.shown.codes.form import OF_PICTURES, Acts, Words, code_form

__all__ = ["OF_PICTURES", "Acts", "Entry", "Words", "Wrong", "code_form", "use_code_entry"]
