"""A payment notice as its payee would have posted it: printed for the tester, with its code."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from mock_server.answers import problem
from mock_server.control.access import has_entered
from mock_server.control.desk import Desk
from mock_server.control.rooms import room_of
from mock_server.pages.control import door
from mock_server.pages.control.room import ROOT
from mock_server.pages.handed import PAY
from mock_server.pages.layout import answer, safe_headers
from mock_server.prints import MEDIA, printed
from mock_server.prints.notices import notice
from mock_server.world.bills import COLLECTION

PATH: Final = f"{ROOT}/notices/{{bill}}"


def notice_page(desk: Desk) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def show(request: Request) -> Response:
        room = room_of(request, desk)
        if not has_entered(request, desk):
            return answer(door.page(room, refused=False), 401)
        found = desk.world.store.find(COLLECTION, request.path_params["bill"])
        if found is None:
            return problem(request, 404, "not_found")
        _, bill = found
        sheet = notice(bill, f"{room.origin}{PAY}/{bill['number']}", room.say.language)
        paper = await asyncio.to_thread(printed, sheet)
        named = f'inline; filename="{bill["number"]}.pdf"'
        headers = {**safe_headers(), "Content-Disposition": named}
        return Response(paper, headers=headers, media_type=MEDIA)

    return show
