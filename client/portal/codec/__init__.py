"""JSON of the contract to values of the domain: pure, strict, one module an area."""
