"""What the devices screen asks before it acts, and says afterwards."""

from client.design import Action, Dialog, Press, confirmation, message, paragraph
from client.features.devices.model import Act, End, EndOthers, Rename
from client.i18n.formats import Speech


def question(
    act: End | EndOthers, speech: Speech, *, busy: bool, on_yes: Press, on_no: Press
) -> Dialog:
    say = speech.say
    match act:
        case End(_, name):
            title, text = say("devices.end_title", name=name), say("devices.end_text")
            yes = say("devices.end")
        case EndOthers(accesses):
            title = say("devices.end_others_title")
            text = say("devices.end_others_text", count=len(accesses))
            yes = say("devices.end_others")
    return confirmation(
        title,
        paragraph(text),
        confirm=Action(yes, on_yes),
        cancel=Action(say("devices.cancel"), on_no),
        danger=True,
        busy=busy,
    )


def done_message(act: Act, speech: Speech, *, on_gone: Press) -> Dialog:
    return message(_done(act, speech), on_gone=on_gone)


def not_done_title(act: Act, speech: Speech) -> str:
    say = speech.say
    match act:
        case Rename():
            return say("devices.not_renamed")
        case End(_, name):
            return say("devices.not_ended", name=name)
        case EndOthers():
            return say("devices.not_ended_others")


def _done(act: Act, speech: Speech) -> str:
    say = speech.say
    match act:
        case Rename(_, name):
            return say("devices.renamed", name=name)
        case End(_, name):
            return say("devices.ended", name=name)
        case EndOthers():
            return say("devices.ended_others")
