"""One persona reporting to the portal, and a tester who moves the report on."""

import base64

import httpx

from tests.contract.citizen import ADDRESS

DESK = "corrections-desk"
KEY = "k" * 32
PDF = base64.b64encode(b"%PDF-1.7 a paper").decode()


def a_file(content=PDF, media_type="application/pdf", name="diplom.pdf"):
    return {"name": name, "media_type": media_type, "content": content}


def a_report(section, entry=None, item=None, wanted="Belə olmalıdır", files=(), comment=""):
    value = {"kind": "words", "text": wanted} if isinstance(wanted, str) else wanted
    return {
        "section": section,
        "entry": entry,
        "item": item,
        "wanted": value,
        "comment": comment,
        "files": list(files),
    }


class Errand:
    """One persona over the product's line, and a tester at the control room's API."""

    def __init__(self, app, exchange) -> None:
        self.app, self._exchange = app, exchange

    async def read(self, path):
        return httpx.Response(200, content=(await self._exchange.read(path)).body).json()

    async def entries(self, section):
        return (await self.read(f"/cabinet/sections/{section}"))["entries"]

    async def value(self, section, entry, item):
        found = next(one for one in await self.entries(section) if one["id"] == entry)
        return next(one["value"] for one in found["items"] if one["key"] == item)

    async def send(self, report, key=KEY, to="/corrections"):
        reply = await self._exchange.send("POST", to, report, key=key)
        return httpx.Response(201, content=reply.body).json()

    async def change(self, section, entry, item, value):
        path = f"/cabinet/sections/{section}/entries/{entry}/items/{item}"
        await self._exchange.send("PATCH", path, {"value": value})

    async def owner(self, correction, *moves):
        transport = httpx.ASGITransport(self.app)
        known = {"Authorization": f"Bearer {DESK}"}
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers=known) as desk:
            for move in moves:
                answer = await desk.post(
                    f"/__mock/api/machines/correction/{correction['id']}/{move}", json={}
                )
                answer.raise_for_status()
        return await self.read(f"/corrections/{correction['id']}")
