"""/uploads: files of an application, in pieces that can be sent again after a broken line."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.refusing import answered_once, refused
from mock_server.rules import uploads
from mock_server.world import World
from mock_server.world.store import encoded


async def begin_upload(request: Request) -> Response:
    world, fin = here(request)
    told = request.state.body
    largest = uploads.largest(told["media_type"])
    if told["size"] > largest:
        wrong = [("/body/size", f"must not be more than {largest}")]
        return problem(request, 422, "validation_failed", errors=wrong)
    return answered_once(
        request,
        lambda: uploads.begin(world, fin, told),
        lambda made: _told(world, fin, made),
    )


async def get_upload(request: Request) -> Response:
    world, fin = here(request)
    try:
        told = _told(world, fin, request.path_params["upload"])
    except uploads.NoSuchUpload as error:
        return refused(request, error)
    return read_answer(request, encoded(told), world.etag(uploads.COLLECTION, fin))


async def add_piece(request: Request) -> Response:
    """A piece names its place, so that the same one twice is known for what it is."""
    world, fin = here(request)
    ident = request.path_params["upload"]
    try:
        uploads.add(world, fin, ident, request.state.body)
    except (uploads.NoSuchUpload, uploads.WrongPlace) as error:
        return refused(request, error)
    except uploads.NotAPiece:
        wrong = [("/body/content", "must be base64 of the bytes that were announced")]
        return problem(request, 422, "validation_failed", errors=wrong)
    return made_answer(_told(world, fin, ident))


async def drop_upload(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["upload"]
    try:
        gone = _told(world, fin, ident)
        uploads.drop(world, fin, ident)
    except uploads.NoSuchUpload as error:
        return refused(request, error)
    return made_answer(gone)


def _told(world: World, fin: str, ident: str) -> dict[str, object]:
    record = uploads.upload(world, fin, ident)
    return {key: one for key, one in record.items() if key != "at"}


routes = [
    Route("/uploads", begin_upload, methods=["POST"]),
    Route("/uploads/{upload}", get_upload, methods=["GET"]),
    Route("/uploads/{upload}", drop_upload, methods=["DELETE"]),
    Route("/uploads/{upload}/pieces", add_piece, methods=["PUT"]),
]
