"""The repository as a whole: its folders, its versions, its two configuration files."""

import re
import tomllib

import pytest

from client.domain.languages import Language
from tests.architecture.sources import ROOT

TOP_LEVEL = {"assets", "client", "mock_server", "tests"}
TEXT = {".py", ".toml", ".json", ".md", ".yml", ".html", ".css", ".txt", ""}
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FLET = tomllib.loads((ROOT / "flet.toml").read_text("utf-8"))


def is_ours(folder):
    generated = folder.name.endswith(".egg-info") or folder.name in {"__pycache__", "build"}
    return not folder.name.startswith(".") and not generated and not is_environment(folder)


def is_environment(folder):
    return (folder / "pyvenv.cfg").exists()


def our_texts():
    folders = [folder for folder in ROOT.iterdir() if folder.is_dir() and is_ours(folder)]
    folders += [ROOT / ".ci", ROOT / ".github"]
    files = [file for folder in folders for file in folder.rglob("*")] + list(ROOT.iterdir())
    return [
        file
        for file in files
        if file.is_file() and file.suffix in TEXT and not {"__pycache__", ".git"} & {*file.parts}
    ]


def requirements():
    project = PYPROJECT["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    return [line for group in groups for line in group if not line.startswith(project["name"])]


def test_there_are_no_other_top_level_folders():
    folders = {folder.name for folder in ROOT.iterdir() if folder.is_dir() and is_ours(folder)}

    assert folders <= TOP_LEVEL


def test_no_file_names_a_place_on_somebodys_machine():
    machine = re.compile(
        r"(?<![\w.])/(?:wo" + r"rk|ho" + r"me/\w+|ro" + r"ot)/|\bsha" + r"red/[a-z]"
    )
    named = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in our_texts()
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1)
        if machine.search(line)
    ]

    assert named == []


@pytest.mark.requirement("STO-24")
def test_every_dependency_has_an_exact_version():
    loose = [line for line in requirements() if not re.match(r"[\w.-]+(\[\w+\])?==[\w.]+", line)]

    assert loose == []


def test_all_parts_of_flet_have_one_version():
    versions = {
        line.partition("==")[2].partition(";")[0]
        for line in requirements()
        if "flet" in line and "flet-notifications" not in line  # by others, in its own time
    }

    assert len(versions) == 1


def test_the_settings_name_the_languages_the_app_speaks():
    assert FLET["app"]["languages"] == [language.value for language in Language]


def test_the_app_is_named_after_its_command():
    assert FLET["app"]["name"] in PYPROJECT["project"]["scripts"]


def test_the_door_of_the_packager_is_small():
    assert len((ROOT / "main.py").read_text("utf-8").splitlines()) <= 5


def test_no_lock_file_records_download_addresses():
    assert [
        name for name in ("uv.lock", "pylock.toml", "poetry.lock") if (ROOT / name).exists()
    ] == []


@pytest.mark.parametrize(
    "name",
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "DECISIONS.md", "LICENSE", ".ci/run"],
)
def test_a_stranger_finds_the_documents(name):
    assert (ROOT / name).read_text("utf-8").strip() != ""
