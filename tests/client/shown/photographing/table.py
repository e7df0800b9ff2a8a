"""A form with files on a stage, a camera before it and the portal behind it."""

from contextlib import asynccontextmanager

from client.design import stack
from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.domain.languages import Language
from client.domain.pages import Proportions
from client.edges import use_speech
from client.hooks import component, use_model
from client.shown.attaching import Wanted, attachments_block, use_attaching
from tests.builders import a_state
from tests.doubles.darkroom import a_photo, pictures_in
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.permissions import fake_permissions
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

NO, ONCE, WHILE_USING = "answer-0", "answer-1", "answer-2"
SHUTTER = USE = ATTACH = "way-on"
PAGES = ("application/pdf", "image/jpeg")
PICTURES = ("image/jpeg", "image/png")
LICENCE = Proportions(26, 32)
ANOTHER = "answer-0"
A_PAGE, ANOTHER_PAGE = a_photo((120, 160), "red"), a_photo((120, 160), "blue")


def colours(pdf):
    """What prevails on each page: red or blue."""
    found = []
    for picture in pictures_in(pdf):
        red, _, blue = picture.convert("RGB").getpixel((picture.width - 5, picture.height - 5))
        found.append("red" if red > blue else "blue")
    return found


@component
def Form(accepts, portrait):
    files, change = use_model(tuple)
    attaching = use_attaching(lambda _, file: change(lambda now: (*now, file)))
    return stack(
        attachments_block(
            Wanted("Files", "proof", 2, accepts, portrait),
            files,
            attaching,
            use_speech(),
            on_take_off=lambda index: change(lambda now: now[:index] + now[index + 1 :]),
        )
    )


class Table:
    """What a citizen does, and what the portal got."""

    def __init__(self, stage, portal, permissions, camera):
        self.stage = stage
        self.portal = portal
        self.permissions = permissions
        self.camera = camera

    async def look(self, *, answer=ONCE, name="photograph-proof"):
        await self.stage.begin(name)
        if answer is not None:
            await self.stage.press(answer)
        await self.stage.until("The camera is on")

    async def take(self, sees=A_PAGE, said="Can the page be read well?"):
        self.camera.sees = sees
        await self.stage.press(SHUTTER)
        await self.stage.until(said)

    async def use(self, said="photographed"):
        await self.stage.press(USE)
        await self.stage.until(said)

    async def attach(self):
        await self.stage.press(ATTACH)
        await self.stage.until("At the portal, checked")

    @property
    def sent(self):
        """Kind and content of each file at the portal."""
        return [(kind, content) for kind, _, content in self.portal.held_uploads.values()]


@asynccontextmanager
async def a_table(camera, *, accepts=PAGES, portrait=None, darkroom=None, files=(), **given):
    portal, permissions = FakePortal(), fake_permissions(camera=camera)
    edges = fake_edges(
        portal=portal,
        permissions=permissions,
        darkroom=darkroom or PillowDarkroom(),
        files=FakeFiles(*files),
    )
    state = a_state(language=given.pop("language", Language.EN))
    async with on_stage(Form, accepts, portrait, edges=edges, state=state, **given) as stage:
        yield Table(stage, portal, permissions, camera)


async def photographed(stage, camera, *pictures, place="files"):
    """From the button to the files, on any screen."""
    for number, sees in enumerate(pictures, start=1):
        await stage.begin(f"photograph-{place}" if number == 1 else ANOTHER)
        if number == 1:
            await stage.press(ONCE)
        await stage.until("The camera is on")
        camera.sees = sees
        await stage.press(SHUTTER)
        await stage.until("Can the page be read well?")
        await stage.press(USE)
        await stage.until("Throw all away")
    await stage.press(ATTACH)
    await stage.until("Take off pages.pdf")


async def put_away(stage):
    """Escape, or a tap beside the dialog."""
    (dialog,) = [one.node for one in stage._seen() if one.node["_c"] == "AlertDialog"]
    await stage.client.change(dialog["_i"], "dismiss", None, open=False)
    await stage.settle()
