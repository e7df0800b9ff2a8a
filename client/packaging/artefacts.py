"""What is handed over: the packages, what they are made of, what stores are told, checksums."""

import hashlib
import shutil
from pathlib import Path
from typing import Any, Final

from client.packaging.bill import bill_of
from client.packaging.closure import closure
from client.packaging.configuration import dependencies
from client.packaging.plan import Plan
from client.packaging.store import collected, data_safety, privacy_manifest

CHECKSUMS: Final = "SHA256SUMS"
_CHUNK: Final = 1 << 20


def gather(plan: Plan, project: dict[str, Any], made: Path) -> Path:
    """The folder of the results."""
    results = plan.results
    if results.exists():
        shutil.rmtree(results)
    results.mkdir(parents=True)
    for entry in sorted(made.iterdir()):
        _bring(entry, results)
    parts = closure(dependencies(project, plan), plan.target)
    (results / "sbom.cdx.json").write_text(bill_of(plan, parts), "utf-8")
    if plan.target.is_android:
        (results / "play-data-safety.csv").write_text(data_safety(collected()), "utf-8")
    if plan.target.is_ios:
        (results / "PrivacyInfo.xcprivacy").write_bytes(privacy_manifest(collected()))
    (results / CHECKSUMS).write_text(checksums(results), "utf-8")
    return results


def checksums(folder: Path) -> str:
    """As `sha256sum --check` reads them."""
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != CHECKSUMS)
    return "".join(f"{_sum(file)}  {file.name}\n" for file in files)


def _bring(entry: Path, results: Path) -> None:
    """A folder becomes one file: it is handed over, and has one checksum."""
    if entry.is_file():
        shutil.copy2(entry, results / entry.name)
    else:
        shutil.make_archive(
            str(results / entry.name), "gztar", root_dir=entry.parent, base_dir=entry.name
        )


def _sum(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
