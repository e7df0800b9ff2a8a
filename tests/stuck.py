"""A page that answers nothing any more: it is ended, so that what waits for it goes on.

Playwright waits without end for what it evaluates in a page. Once in some hundred pages Chromium's
renderer was seen to spin for minutes; nobody but the operating system reaches it then.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

import psutil

RENDERER = "--type=renderer"


@contextmanager
def pages_ended_after(seconds: float) -> Iterator[None]:
    """What is asked of a page after that raises Playwright's "crashed"; the browser goes on."""
    limit = Timer(seconds, _end_pages)
    limit.daemon = True
    limit.start()
    try:
        yield
    finally:
        limit.cancel()


def _end_pages() -> None:
    for process in psutil.Process().children(recursive=True):
        try:
            if RENDERER in process.cmdline():
                process.kill()
        except psutil.NoSuchProcess:
            continue
