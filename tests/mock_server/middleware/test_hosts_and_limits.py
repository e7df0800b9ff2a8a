"""Foreign names and oversized requests are refused before anything is read."""

import pytest

from mock_server.middleware.hosts import Hosts
from mock_server.middleware.limits import Limits


@pytest.mark.requirement("SRV-02")
@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "", "127.0.0.1@evil", "[::2]"],
)
async def test_a_foreign_host_is_misdirected(portal, host):
    answer = await portal.client.get("/info", headers={"Host": host})

    assert answer.status_code == 421
    assert answer.json()["code"] == "host_not_allowed"


@pytest.mark.requirement("SRV-02")
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9", "LOCALHOST", "[::1]:80", "[::1]"])
async def test_every_name_of_loopback_is_answered(portal, host):
    answer = await portal.client.get("/info", headers={"Host": host})

    assert answer.status_code == 200


@pytest.mark.requirement("SRV-02")
async def test_two_hosts_at_once_are_misdirected():
    assert (
        await _status(Hosts(_reached), [(b"host", b"localhost"), (b"host", b"localhost")]) == 421
    )


@pytest.mark.requirement("SRV-02")
async def test_a_name_can_be_added():
    app = Hosts(_reached, allowed=["Portal.Local"])

    assert await _status(app, [(b"host", b"portal.local:8000")]) == 200


@pytest.mark.requirement("SRV-12")
async def test_two_hundred_megabytes_are_refused_unread():
    reads = []
    status = await _status(Limits(_reached), [(b"content-length", b"209715200")], reads=reads)

    assert (status, reads) == (413, [])


@pytest.mark.requirement("SRV-12")
@pytest.mark.parametrize("declared", [b"-1", b"1e3", b"9" * 5000])
async def test_a_length_that_is_no_length_is_refused(declared):
    assert await _status(Limits(_reached), [(b"content-length", declared)]) == 413


@pytest.mark.requirement("SRV-12")
async def test_a_body_without_its_length_is_cut_off_at_the_limit():
    reads = []
    status = await _status(Limits(_reached), [], reads=reads, chunk=b"x" * 400_000)

    assert (status, len(reads)) == (413, 3)


@pytest.mark.requirement("SRV-12")
@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [("/" + "a" * 5000, {}, 414), ("/info", {"X-Long": "a" * 17_000}, 431)],
)
async def test_a_long_address_and_long_headers_are_refused(portal, path, headers, status):
    answer = await portal.client.get(path, headers=headers)

    assert answer.status_code == status
    assert answer.json()["code"] == "body_too_large"


@pytest.mark.requirement("SRV-12", "R-6.2")
@pytest.mark.parametrize("path", ["/corrections", "/letters", "/letters/l-1/replies", "/tickets"])
async def test_three_files_of_a_mebibyte_fit_where_words_take_files_along(path):
    three_in_base64 = [(b"content-length", str(3 * 4 * 2**20 // 3 + 10_000).encode())]

    assert await _status(Limits(_drained), three_in_base64, path=path) == 200
    assert await _status(Limits(_drained), three_in_base64, path="/consents") == 413


@pytest.mark.requirement("SRV-12")
async def test_only_the_desk_may_bring_a_whole_world():
    length = [(b"content-length", b"20000000")]

    assert await _status(Limits(_drained), length, path="/__mock/api/snapshots/x") == 200
    assert await _status(Limits(_drained), length, path="/__mock/api/faults") == 413


async def _reached(scope, receive, send):
    if scope["headers"] and scope["headers"][0][0] == b"host":
        return await _drained(scope, receive, send)
    while (await receive()).get("more_body"):
        pass
    return await _drained(scope, receive, send)


async def _drained(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _status(app, headers, *, path="/info", reads=None, chunk=b""):
    reads, sent = [] if reads is None else reads, []

    async def receive():
        reads.append(chunk)
        return {"type": "http.request", "body": chunk, "more_body": bool(chunk)}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": path, "raw_path": path.encode(),
        "query_string": b"", "headers": headers, "state": {"request_id": "t"},
    }  # fmt: skip
    await app(scope, receive, send)
    return sent[0]["status"]
