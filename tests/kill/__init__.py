"""Client and portal die at random moments; what was to be done is done exactly once (TF-6).

A kind of deed is a module with `MANY`, `async def ready(portal)` and
`async def do(portal, ready, number, key)`: submissions here, payments beside them.
"""
