"""A citizen's way into a government portal. Start reading at `app`, `routes` and `features`."""

from typing import Final

VERSION: Final = "0.1.0"
"""As in pyproject.toml. Written here because a packaged app carries no metadata of itself."""
