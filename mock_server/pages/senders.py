"""Whether a form came from a page of ours (SRV-10)."""

from urllib.parse import urlsplit

from starlette.requests import Request


def comes_from_here(request: Request) -> bool:
    """A page that tells nobody its address also sends `Origin: null` with its own forms."""
    headers = request.headers
    origin = headers.get("origin", "null")
    same_origin = origin == "null" or urlsplit(origin).netloc == headers.get("host")
    return same_origin and headers.get("sec-fetch-site", "same-origin") == "same-origin"
