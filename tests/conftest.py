"""Rules for every test: the requirements it names exist; journeys say when they cannot run."""

import hypothesis
import pytest

from tests.traceability import unknown_names

# A busy machine is no reason to fail: what is slow is measured by the benchmarks.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")


@pytest.hookimpl(tryfirst=True)  # or the workers have dealt out the journeys before they are one
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    unknown = unknown_names(items)
    if unknown:
        raise pytest.UsageError("unknown requirement: " + "; ".join(unknown))
    for item in items:
        if item.get_closest_marker("journey"):
            # One worker drives the one browser; the others go on meanwhile.
            item.add_marker(pytest.mark.xdist_group("journeys"))
