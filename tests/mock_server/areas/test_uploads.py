"""A file on its way to the portal is judged by what it is, in pieces, and nothing bad is kept."""

import pytest

from client.domain.transfers import UploadState
from client.portal.errors import NotFound, Refused
from mock_server.rules import uploads
from tests.client.features.applying.citizen import a_citizen

PDF = b"%PDF-1.7 a proof"
VIRUS = PDF + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


async def begun(me, content, size=None, media_type="application/pdf"):
    size = len(content) if size is None else size
    return await me.portal.begin_upload("proof.pdf", media_type, size, "u" * 32)


@pytest.mark.parametrize(
    ("content", "media_type", "verdict"),
    [
        (PDF, "application/pdf", UploadState.CLEAN),
        (VIRUS, "application/pdf", UploadState.INFECTED),
        (PDF, "image/png", UploadState.WRONG_KIND),
        (b"<html>", "application/pdf", UploadState.WRONG_KIND),
    ],
    ids=["clean", "virus", "not what it says", "no document"],
)
@pytest.mark.requirement("SRV-08")
async def test_a_whole_file_is_judged_and_a_bad_one_is_thrown_away(content, media_type, verdict):
    async with a_citizen() as me:
        one = await begun(me, content, media_type=media_type)
        half = await me.portal.add_piece(one.id, 0, content[:3])
        whole = await me.portal.add_piece(one.id, 3, content[3:])

        is_kept = bool(me.world.store.idents(uploads.PIECES, one.id))
        assert (half.state, whole.state) == (UploadState.OPEN, verdict)
        assert is_kept == (verdict is UploadState.CLEAN)


@pytest.mark.parametrize("offset", [0, 5, 99], ids=["again", "over it", "with a gap"])
@pytest.mark.requirement("SRV-08")
async def test_a_piece_in_the_wrong_place_is_refused_and_what_arrived_stays(offset):
    async with a_citizen() as me:
        one = await begun(me, PDF)
        await me.portal.add_piece(one.id, 0, PDF[:8])
        with pytest.raises(Refused, match="conflict"):
            await me.portal.add_piece(one.id, offset, PDF[8:])

        assert (await me.portal.upload(one.id)).received == 8


@pytest.mark.parametrize("more", [b"", PDF + b"!"], ids=["nothing", "more than announced"])
@pytest.mark.requirement("SRV-08")
async def test_a_piece_that_is_none_is_refused(more):
    async with a_citizen() as me:
        one = await begun(me, PDF)
        with pytest.raises(Refused):
            await me.portal.add_piece(one.id, 0, more)

        assert (await me.portal.upload(one.id)).received == 0


@pytest.mark.requirement("SRV-08")
async def test_a_file_that_is_too_large_is_refused_before_its_first_byte():
    async with a_citizen() as me:
        with pytest.raises(Refused) as refused:
            await begun(me, PDF, size=uploads.LARGEST + 1)
        largest = await begun(me, PDF, size=uploads.LARGEST)

        assert refused.value.pointer == "/body/size"
        assert largest.size == uploads.LARGEST


@pytest.mark.requirement("SRV-08")
async def test_a_file_that_was_dropped_or_is_somebody_elses_is_not_there():
    async with a_citizen() as me, a_citizen("driver", me.world) as other:
        one = await begun(me, PDF)
        with pytest.raises(NotFound):
            await other.portal.upload(one.id)
        await me.portal.drop_upload(one.id)
        with pytest.raises(NotFound):
            await me.portal.add_piece(one.id, 0, PDF)
