"""The command: says what it will do, looks at everything first, and only then builds."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from client.packaging.artefacts import gather
from client.packaging.building import NotBuilt, build
from client.packaging.configuration import packed, project_of
from client.packaging.findings import line_of
from client.packaging.machine import Machine, machine_findings
from client.packaging.plan import Plan, Target
from client.packaging.project_checks import project_findings
from client.settings import Settings, SettingsError, read_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """0: done; 1: something is missing or wrong, and it says what; 2: not to be understood."""
    try:
        settings = read_settings()
    except SettingsError as reason:
        return _failed(str(reason))
    given = _parser(settings).parse_args(arguments)
    plan = Plan(
        target=Target(given.target),
        profile=settings.profiles[given.profile],
        build_number=given.build_number,
        settings=settings,
        out=given.out,
    )
    return run(plan, Machine(), dry=given.dry_run)


def run(plan: Plan, machine: Machine, *, dry: bool) -> int:
    project = packed(project_of(plan), plan)
    tell("\n".join(_announced(plan)))
    findings = [*project_findings(plan, project), *machine_findings(plan, machine)]
    tell("Looked at first:")
    tell("\n".join(line_of(finding) for finding in findings))
    stopping = [finding for finding in findings if finding.stops]
    if stopping:
        return _failed(f"{len(stopping)} of these have to be put right first; nothing was built.")
    if dry:
        tell("All good. Without --dry-run it would be built now.")
        return 0
    try:
        made = build(plan, project)
    except NotBuilt as reason:
        return _failed(str(reason))
    results = gather(plan, project, made)
    tell(f"Done: {results}")
    tell("\n".join(f"  {file.name}" for file in sorted(results.iterdir())))
    return 0


def tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _announced(plan: Plan) -> list[str]:
    portal = f"{plan.profile.inside}, inside the app" if plan.has_portal else plan.profile.portal
    return [
        f"{plan.profile.title}: {plan.target.value}, profile {plan.profile.name}",
        f"  id       {plan.bundle_id}",
        f"  version  {plan.settings.app.version}, build {plan.build_number}",
        f"  portal   {portal}",
        f"  work     {plan.work}",
        f"  results  {plan.results}",
    ]


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m client.packaging",
        description="Packs the app. Looks at everything first and says what is missing.",
    )
    parser.add_argument("target", choices=[target.value for target in Target])
    parser.add_argument(
        "--profile",
        choices=list(settings.profiles),
        default=settings.default_profile,
        help="which portal it is for (flet.toml); default: %(default)s",
    )
    parser.add_argument("--build-number", type=int, default=1, help="higher than the last one")
    parser.add_argument("--out", type=Path, help="where the results go")
    parser.add_argument("--dry-run", action="store_true", help="look, and build nothing")
    return parser


def _failed(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 1
