"""What came of turning switches, in words."""

from client import design
from client.design import Control, Tone
from client.features.collection.model import Known, State
from client.i18n.formats import Speech
from client.shown.troubles import NAMES


def notices(known: Known, state: State, speech: Speech) -> list[Control]:
    say = speech.say
    said: list[Control] = []
    if state.overtaken:
        said.append(design.banner(say("collection.overtaken"), Tone.WARNING, ident="overtaken"))
    if known.untold:
        text = say("collection.untold")
        said.append(design.banner(text, Tone.WARNING, ident="untold"))
    elif state.not_sent is not None:
        why = say(NAMES[state.not_sent.trouble])
        text = say("collection.not_sent", why=why)
        said.append(design.banner(text, Tone.WARNING, ident="not-sent"))
    return [design.stack(*said, gap="small")] if said else []
