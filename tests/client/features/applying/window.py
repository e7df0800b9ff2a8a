"""A window at which somebody is declared in the middle of a form, and the portal behind it."""

from client.domain.declarations import DeclarationState, Declared, Relation
from client.domain.forms import Declares, FieldKey, Named
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.domain.submissions import Checked, Undeclared
from client.features.applying import ApplyScreen
from client.features.applying.keeping import name_of_declaring
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state, a_text
from tests.builders.services import a_declaration, a_form, a_form_field, a_form_step
from tests.client.features.applying.driving import PROOF
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

CERTIFICATE, USE = ServiceId("arayis"), FieldKey("use")
AYSEL, KAMRAN = Named("0TA1B2C", "Aysel"), Named("0TD3E4F", "Kamran")
DECLARING = "A declaration about another person"
FORM = a_form(
    a_form_step(
        "first", a_form_field("use", declares=Declares("permit", a_text("Səfər"), (a_text("Ad"),)))
    )
)
KEPT_AS = name_of_declaring(FORM, USE)


class Window:
    """One window of a citizen: its drafts, and the portal they speak to."""

    def __init__(self, *people):
        self.portal, self.drafts, self.hints = FakePortal(), MemoryDrafts(), FakeHints()
        self.portal.held_forms = {CERTIFICATE: FORM}
        self.undeclared(*people)

    def undeclared(self, *people):
        missing = tuple(Undeclared(USE, one) for one in people)
        self.portal.told_of_answers = Checked((), missing)

    def known(self, *made):
        self.portal.held_declarations = {one.id: one for one in made}

    def edges(self):
        return fake_edges(
            portal=self.portal, drafts=self.drafts, hints=self.hints, files=FakeFiles(PROOF)
        )

    def applying(self):
        state = a_state(language=Language.EN)
        return on_stage(ApplyScreen, CERTIFICATE, edges=self.edges(), state=state)

    async def hear_of_declarations(self, stage):
        """As it is, once the portal has hinted."""
        asked = self.portal.asked.count("declarations")
        self.hints.changed("declarations")
        await stage.until_true(lambda: self.portal.asked.count("declarations") > asked)
        await stage.settle()


def about(*people, objecting=(), state=DeclarationState.ACTIVE):
    named = tuple(
        Declared(one.fin, one.name, Relation.FRIEND, objected=one in objecting) for one in people
    )
    return a_declaration("d-1", DeclarationState.DISPUTED if objecting else state, people=named)


async def up_to_declaring(stage):
    await stage.type("field-use", "Bank")
    await stage.press("continue")
    await stage.until(DECLARING)
