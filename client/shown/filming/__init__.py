"""A video message from a form: asked for, filmed in sight, looked over, attached or dropped."""

from client.shown.filming.block import Video, film_block, film_lines, is_bringing
from client.shown.filming.sending import use_video_message

__all__ = ["Video", "film_block", "film_lines", "is_bringing", "use_video_message"]
