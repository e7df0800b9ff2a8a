"""The wire between a Flet session and its client, without a client: frames are packed for real.

Packing finds values Flutter could never receive, and it takes the snapshots the differ needs.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgpack
from flet.controls.base_control import BaseControl
from flet.messaging.connection import Connection
from flet.messaging.protocol import (
    Message,
    MessageAction,
    configure_encode_object_for_msgpack,
    decode_ext_from_msgpack,
)
from flet.pubsub.pubsub_hub import PubSubHub

_ENCODE = configure_encode_object_for_msgpack(BaseControl)


def as_the_client_gets_it(value: Any) -> Any:
    """Plain dicts and lists. Raises `TypeError` for what the wire cannot carry."""
    return _unpacked(msgpack.packb(value, default=_ENCODE))


def _unpacked(packed: Any) -> Any:
    return msgpack.unpackb(packed, ext_hook=decode_ext_from_msgpack, strict_map_key=False)


class HeadlessConnection(Connection):
    def __init__(self, on_frame: Callable[[MessageAction, Any], None]) -> None:
        super().__init__()
        self.loop = asyncio.get_running_loop()
        self.executor = ThreadPoolExecutor(max_workers=2)
        self.pubsubhub = PubSubHub(loop=self.loop, executor=self.executor)
        self.page_url, self.page_name = "http://stage/", ""
        self.frames_sent = self.bytes_sent = 0
        self._on_frame = on_frame

    def send_message(self, message: Message) -> None:
        packed = msgpack.packb([message.action, message.body], default=_ENCODE)
        action, body = _unpacked(packed)
        self.frames_sent += 1
        self.bytes_sent += len(packed)
        self._on_frame(MessageAction(action), body)

    def dispose(self) -> None:
        self.executor.shutdown(wait=False)
