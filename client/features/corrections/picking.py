"""A file of the device becomes a proof, or the reason why it cannot be one."""

from client.device.files import Files, NotPicked
from client.domain.uploads import Upload, UploadFault, upload_from


async def picked_from(files: Files) -> Upload | UploadFault | None:
    """`None` when the citizen thought better of it."""
    try:
        picked = await files.pick()
    except NotPicked:
        return UploadFault.NOT_OPENED
    return None if picked is None else upload_from(picked.name, picked.content)
