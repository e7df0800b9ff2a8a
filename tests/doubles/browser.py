"""A citizen's system browser without a screen: walks the portal's real sign-in pages."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

import httpx


@dataclass(frozen=True)
class Person:
    fin: str
    password: str
    code: str


class Form(HTMLParser):
    """The page's first form that has a hidden `act` of the wanted kind."""

    def __init__(self, page: str, act: str) -> None:
        super().__init__()
        self._act = act
        self._action: str | None = None
        self._fields: dict[str, str] = {}
        self.action: str | None = None
        self.fields: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._action, self._fields = named.get("action", ""), {}
        elif tag in ("input", "button") and "name" in named:
            self._fields.setdefault(named["name"], named.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "form" and self.action is None and self._fields.get("act") == self._act:
            self.action, self.fields = self._action, self._fields


class Browser:
    """`transport` reaches the portal; callbacks on this machine are really called."""

    def __init__(self, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._portal = httpx.AsyncClient(transport=transport, follow_redirects=False)
        self.at = ""
        """The last page's address."""
        self.page = ""
        self.returned_to: str | None = None
        """The address the portal sent the browser back to."""

    async def open(self, address: str) -> bool:
        self.at = address
        await self._show(await self._portal.get(address))
        return True

    async def sign_in(self, person: Person) -> None:
        await self.send("password", fin=person.fin, password=person.password)
        await self.send("code", code=person.code)

    async def send(self, act: str, **typed: str) -> None:
        form = Form(self.page, act)
        assert form.action is not None, f"no form {act!r} on {self.at}:\n{self.page[-1500:]}"
        address = str(httpx.URL(self.at).join(form.action or self.at))
        origin = re.match(r"https?://[^/]+", address)[0]
        sent = {**form.fields, **typed}
        headers = {"Origin": origin}
        await self._show(await self._portal.post(address, data=sent, headers=headers))

    async def close(self) -> None:
        await self._portal.aclose()

    async def _show(self, answer: httpx.Response) -> None:
        while answer.is_redirect:
            target = str(answer.url.join(answer.headers["location"]))
            if "/callback/" in target:
                self.returned_to = target
                async with httpx.AsyncClient(trust_env=False) as outside:
                    answer = await outside.get(target)
                break
            answer = await self._portal.get(target)
        self.at, self.page = str(answer.url), answer.text
