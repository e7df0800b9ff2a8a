"""Steps of a form as text, without a stage: a view is a function of values."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from client.features.applying import model
from client.features.applying.filling import Filling
from client.features.applying.views.check import check_view
from client.features.applying.views.fields import field_view
from client.features.applying.views.step import step_view
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.attaching import Attaching
from client.shown.attaching.sending import Underway
from client.shown.looking import Finder
from client.shown.looking.sight import State
from client.shown.photographing import Photographs
from client.shown.photographing.album import Album
from tests.builders import NOON
from tests.outline import outline


def nothing(*_args):
    """Nobody presses anything."""


def speech_in(language):
    return Speech(language, NOON, ZoneInfo("Asia/Baku"))


def asking_in(language):
    return Asking(speech_in(language), nothing, nothing)


def photographs():
    finder = Finder(State(), nothing, nothing, nothing)
    return Photographs(
        Album(),
        finder,
        can_develop=True,
        begin=nothing,
        pick=nothing,
        look_over=nothing,
        take_up=nothing,
        drop=nothing,
    )


def a_filling():
    attaching = Attaching(Underway(), photographs(), *([nothing] * 5))
    return Filling(attaching, *([nothing] * 13))


def every_step(form, entered, language):
    """Each step with every field it can ask, whatever its conditions; tried, so errors show."""
    return [
        "\n".join(outline(one) for one in views_of(step, form, entered, language))
        for step in form.steps
    ]


def views_of(step, form, entered, language):
    state = replace(model.begun(form), entered=entered, at=step.id, tried=True)
    views = [field_view(one, state, speech_in(language), a_filling()) for one in step.fields]
    if model.asked_in(step, form, entered):
        views.append(step_view(state, asking_in(language), a_filling()))
    return views


def check_of(form, entered, language):
    return check_view(
        replace(model.begun(form), entered=entered), asking_in(language), a_filling()
    )
