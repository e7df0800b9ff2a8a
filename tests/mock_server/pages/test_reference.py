"""The contract as served: the document itself, and a page to read it on."""

import httpx
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.applications import Starlette

from mock_server.contract import document
from mock_server.pages import reference, styles


@pytest.fixture
async def reader():
    app = Starlette(routes=[*reference.routes, *styles.routes])
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


async def test_the_document_is_served_as_openapi_3_1(reader):
    answer = await reader.get("/openapi.json")
    OpenAPIV31SpecValidator(answer.json()).validate()

    assert answer.json() == document()


@pytest.mark.parametrize("path", ["/openapi.json", "/portal.css", "/portal.svg"])
async def test_what_a_reader_has_is_not_sent_again(reader, path):
    first = await reader.get(path)
    again = await reader.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


@pytest.mark.parametrize("language", ["az", "en", "ru"])
async def test_every_operation_and_schema_can_be_read_without_a_script(reader, language):
    page = (await reader.get(f"/reference?lang={language}")).text
    told = document()
    operations = [one for item in told["paths"].values() for one in item.values()]

    assert "<script" not in page
    assert all(f'id="{operation["operationId"]}"' in page for operation in operations)
    assert all(f'id="schema-{name}"' in page for name in told["components"]["schemas"])


async def test_every_link_of_the_page_leads_somewhere_on_it(reader):
    page = (await reader.get("/reference")).text
    targets = {part.split('"')[0] for part in page.split('href="#')[1:]}

    assert all(f'id="{target}"' in page for target in targets)


async def test_nothing_is_fetched_from_elsewhere(reader):
    for path in ("/reference", "/portal.css"):
        text = (await reader.get(path)).text

        assert "//" not in text.replace("http://www.w3.org/2000/svg", "")
