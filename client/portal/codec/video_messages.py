"""Video messages as the portal takes them, and as a thread lists them."""

from client.domain.video_messages import VideoId, VideoMessage, VideoToSend
from client.portal.codec.reading import (
    Record,
    identifier,
    whole_number,
    words,
    words_or_none,
)


def written_video(video: VideoToSend | None) -> Record:
    """Nothing at all when there is none."""
    if video is None:
        return {}
    told: Record = {"upload": video.upload, "seconds": video.seconds}
    if video.transcript:
        told["transcript"] = video.transcript
    return {"video": told}


def read_video(record: Record) -> VideoMessage:
    return VideoMessage(
        id=VideoId(identifier(record, "id")),
        media_type=words(record, "media_type"),
        size=whole_number(record, "size"),
        seconds=whole_number(record, "seconds"),
        transcript=words_or_none(record, "transcript"),
    )
