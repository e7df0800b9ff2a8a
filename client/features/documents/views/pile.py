"""Many documents of one kind on one another: how many, and whether one of them needs somebody."""

from client.design import CardFace, Control, Press, Tone, icons, pile_card
from client.features.documents.model import Filter, Pile, passes
from client.i18n.formats import Speech
from client.shown.documents import kind_of, look_of


def pile(lying: Pile, speech: Speech, on_press: Press) -> Control:
    say = speech.say
    icon, family = look_of(lying.kind)
    needy = sum(passes(one, Filter.ATTENTION, speech.today) for one in lying.documents)
    face = CardFace(
        family=family,
        icon=icon,
        title=kind_of(lying.kind, speech),
        holder=say("documents.pile_open"),
        number_label=kind_of(lying.kind, speech),
        number=say("documents.pile", count=len(lying.documents)),
        masked=False,
        validity="",
        issuer="",
        state=say("documents.pile_needy", count=needy) if needy else say("documents.pile_well"),
        tone=Tone.WARNING if needy else Tone.SUCCESS,
        state_icon=icons.STACK,
    )
    return pile_card(face, on_press=on_press, ident=f"pile-{lying.kind.value}")
