"""The bill of materials (CycloneDX 1.6) of a package: every distribution in it, by its licence."""

import importlib
from importlib.metadata import Distribution
from typing import Any

from client.device.parts import licence_named
from client.packaging.closure import Closure
from client.packaging.plan import Plan


def bill_of(plan: Plan, parts: Closure) -> str:
    models, output, schema = _of("model.component"), _of("output"), _of("schema")
    bill = _of("model.bom").Bom()
    app = models.Component(
        name=plan.settings.app.name,
        version=plan.settings.app.version,
        type=models.ComponentType.APPLICATION,
        bom_ref=plan.bundle_id,
    )
    bill.metadata.component = app
    components = [_component(found.distribution) for found in parts.found]
    bill.components.update(components)
    bill.register_dependency(app, components)
    writer = output.make_outputter(bill, schema.OutputFormat.JSON, schema.SchemaVersion.V1_6)
    return writer.output_as_string(indent=1)


def _component(distribution: Distribution) -> Any:
    models, licences = _of("model.component"), _of("contrib.license.factories")
    package_url: Any = importlib.import_module("packageurl").PackageURL
    name, version = distribution.name, distribution.version
    licence = licence_named(distribution)
    return models.Component(
        name=name,
        version=version,
        type=models.ComponentType.LIBRARY,
        purl=package_url("pypi", name=name.lower().replace("_", "-"), version=version),
        licenses=[licences.LicenseFactory().make_from_string(licence)] if licence else [],
        bom_ref=f"{name}@{version}",
    )


def _of(module: str) -> Any:
    """Of the packaging extra, whose types no checker can follow; its absence is named before."""
    return importlib.import_module(f"cyclonedx.{module}")
