"""Tests on a phone or an emulator: `flet test android --device-id ID --tests-dir tests/device`.

Only that command collects them; the project's own run has no device and leaves them out.
"""

import os

from flet.pytest_plugin import flet_app

__all__ = ["flet_app"]

collect_ignore_glob = [] if os.environ.get("FLET_TEST_PLATFORM") else ["test_*.py"]
