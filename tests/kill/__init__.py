"""Client and portal die at random moments; what was to be done is done exactly once (TF-6).

A kind of deed is a module with `before(portal, many)`, `async def ready(portal, person)`,
`async def do(portal, ready, number, key)` and `made(store, fin)`: what there is in the end.
"""
