"""A picture of one of the app's own screens, on its way into a request for help."""

from collections.abc import Callable, Sequence
from typing import Final

from client.design import Action, Control, Dialog, icons, paragraph, question, secondary_button
from client.domain.picturing import Picturing
from client.domain.uploads import LARGEST
from client.edges import use_edges, use_speech
from client.hooks import use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.places.cabinet import Home
from client.shown.photographing import JPEG, Photographs, Wish, photograph_said
from client.state import use_app_state

PLACE: Final = "screen"
WISH: Final = Wish(JPEG, LARGEST, by_camera=False)


def use_screen_picture(photographs: Photographs, *, with_facts: bool) -> Callable[[], None]:
    """The way to begin: it is explained, and the citizen goes to the screen that they mean.

    `with_facts`: technical facts are switched on, which are read anew after that.
    """
    edges, app, speech = use_edges(), use_app_state(), use_speech()
    asking, change = use_model(lambda: False)
    picturing, is_free = app.picturing, photographs.album.is_empty

    async def look_over() -> None:
        """Pages on the table are not pushed off it: the picture waits for its turn."""
        if picturing is not None and picturing.taken is not None and is_free:
            await photographs.look_over(PLACE, WISH, picturing.taken)
            app.picturing = None  # last: it ends this task

    def set_out() -> None:
        change(lambda _: False)
        app.picturing = Picturing()
        edges.go(Home())

    def stay() -> None:
        change(lambda _: False)

    use_task(look_over, [picturing, is_free])
    told = ["picturing.text", "picturing.yours"]
    told += ["picturing.facts_again"] if with_facts else []
    use_dialog(_explained(told, speech, set_out, stay) if asking else None)
    return lambda: change(lambda _: True)


def picture_button(
    begin: Callable[[], None], photographs: Photographs, speech: Speech, *, full: bool
) -> list[Control]:
    """None where a picture could not be cropped: it shows more than one may want to send."""
    if not photographs.can_develop:
        return []
    is_free = photographs.can_begin and photographs.album.is_empty
    press = begin if is_free and not full else None
    label = speech.say("picturing.begin")
    return [secondary_button(label, press, icon=icons.SCREEN, ident="picture-screen")]


def picture_said(photographs: Photographs, speech: Speech) -> list[Control]:
    return photograph_said(photographs, PLACE, WISH, speech)


def _explained(
    told: Sequence[str], speech: Speech, set_out: Callable[[], None], stay: Callable[[], None]
) -> Dialog:
    say = speech.say
    return question(
        say("picturing.title"),
        *(paragraph(say(one)) for one in told),
        answers=[
            Action(say("picturing.set_out"), set_out, icons.SCREEN),
            Action(say("picturing.stay"), stay, icons.CLOSE),
        ],
        dismiss=stay,
    )
