"""The whole promise: `python -m tests.kill [how many]` of each kind, as it is and without memory.

Ends with 1 when anything was made twice or not at all, or when it would not have been noticed.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kill.killing import made_of

KINDS = ("payments", "submissions")


def main(many: int) -> int:
    kills, broken = max(3, many // 10), False
    for kind in KINDS:
        for once in (True, False):
            began = time.monotonic()
            with TemporaryDirectory() as home:
                made = made_of(kind, Path(home), many, kills, once=once)
            exact = set(made.values()) == {many}
            broken |= exact is not once
            counted = ", ".join(f"{number} {name}" for name, number in made.items())
            told = "deeds remembered" if once else "deeds forgotten"
            took = time.monotonic() - began
            sys.stdout.write(f"{kind}, {told}: {many} meant, {kills} kills: {counted}")
            sys.stdout.write(f" ({took:.0f} s)\n")
            sys.stdout.flush()
    return int(broken)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
