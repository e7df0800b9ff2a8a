"""Rules for every test: the requirements it names exist; journeys say when they cannot run."""

import pytest

from tests.traceability import unknown_names


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    unknown = unknown_names(items)
    if unknown:
        raise pytest.UsageError("unknown requirement: " + "; ".join(unknown))
