"""Every route of the tester's desk: the API behind the token, the pages behind the cookie."""

from starlette.routing import BaseRoute, Route

from mock_server.control.api import api
from mock_server.control.desk import Desk
from mock_server.control.forms import act_form, door_form
from mock_server.control.notices import PATH, notice_page
from mock_server.control.rooms import DRAWN, entrance, room_page
from mock_server.pages.control.door import ENTER
from mock_server.pages.control.room import ROOT


def control_routes(desk: Desk) -> list[BaseRoute]:
    return [
        api(desk),
        Route(ROOT, entrance(desk), methods=["GET"]),
        Route(f"{ROOT}/", entrance(desk), methods=["GET"]),
        Route(ENTER, door_form(desk), methods=["POST"]),
        Route(PATH, notice_page(desk), methods=["GET"]),
        Route(f"{ROOT}/do/{{act}}", act_form(desk), methods=["POST"]),
        *(
            Route(f"{ROOT}/{name}", room_page(desk, draw), methods=["GET"])
            for name, draw in DRAWN.items()
        ),
    ]
