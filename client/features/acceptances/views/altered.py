"""What changed, paragraph by paragraph: said in words, struck out and underlined."""

from typing import Final

from client import design
from client.design import Control, Tone
from client.features.acceptances import model
from client.features.acceptances.model import Altered, Part, Question
from client.i18n.formats import Speech

_MARKS: Final = {
    Part.KEPT: design.Mark.KEPT,
    Part.ADDED: design.Mark.ADDED,
    Part.REMOVED: design.Mark.REMOVED,
}


def altered_block(question: Question, speech: Speech) -> Control:
    say = speech.say
    if question.before is None:
        return design.section(
            say("acceptances.changes"), design.note(say("acceptances.nothing_to_compare"))
        )
    found = model.altered(question.before.clauses, question.text.clauses)
    if not found:
        return design.section(
            say("acceptances.changes"), design.note(say("acceptances.same_paragraphs"))
        )
    return design.section(
        say("acceptances.changes"),
        *(_one(one, speech) for one in found),
        subtitle=say("acceptances.compared", version=question.before.version, count=len(found)),
        ident="changes",
    )


def _one(one: Altered, speech: Speech) -> Control:
    say = speech.say
    name = [design.heading(one.name, 3)] if one.name else []
    if one.before is None and one.after is not None:
        tag = design.tag(say("acceptances.added"), Tone.SUCCESS)
        marked = [(design.Mark.ADDED, one.after.text)]
    elif one.after is None and one.before is not None:
        tag = design.tag(say("acceptances.removed"), Tone.DANGER)
        marked = [(design.Mark.REMOVED, one.before.text)]
    else:
        tag = design.tag(say("acceptances.altered"), Tone.INFO)
        marked = [] if one.before is None or one.after is None else _pieces(one)
    return design.card(design.line_up(*name, tag), design.marked_text(marked, _spoken(speech)))


def _pieces(one: Altered) -> list[tuple[design.Mark, str]]:
    before = "" if one.before is None else one.before.text
    after = "" if one.after is None else one.after.text
    return [(_MARKS[piece.part], piece.text) for piece in model.pieces(before, after)]


def _spoken(speech: Speech) -> design.MarkWords:
    return design.MarkWords(speech.say("acceptances.added"), speech.say("acceptances.removed"))
