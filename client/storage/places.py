"""Where on this device the app may keep things."""

import os
from pathlib import Path


def data_folder(name: str) -> Path:
    """Flet names the place in a packaged app; otherwise the system's own for this citizen."""
    given = os.environ.get("FLET_APP_STORAGE_DATA")
    if given:
        return Path(given)
    from platformdirs import user_data_path  # noqa: PLC0415 - a packaged app needs none of it

    return user_data_path(name, appauthor=False)
