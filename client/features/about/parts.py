"""What the app is built from. Checked by a test against what is declared and installed."""

from typing import Final

OWN_LICENCE: Final = "MIT"

PARTS: Final = (
    ("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("fastjsonschema", "BSD-3-Clause"),
    ("flet", "Apache-2.0"),
    ("flet-desktop", "Apache-2.0"),
    ("flet-secure-storage", "Apache-2.0"),
    ("flet-web", "Apache-2.0"),
    ("fpdf2", "LGPL-3.0-only"),
    ("httpx", "BSD-3-Clause"),
    ("keyring", "MIT"),
    ("platformdirs", "MIT"),
    ("plyer", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("starlette", "BSD-3-Clause"),
    ("tzdata", "Apache-2.0"),
    ("uvicorn", "BSD-3-Clause"),
    ("Flutter", "BSD-3-Clause"),
    ("Onest", "OFL-1.1"),
    ("Python", "PSF-2.0"),
)
"""Name and SPDX licence expression."""
