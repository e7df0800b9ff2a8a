"""Looking for a service centre, from everywhere one can look."""

from client.domain.centres import DistrictId, Everywhere, Postcode
from client.domain.positions import Rough


async def run(portal, _world):
    known = (await portal.centres(Everywhere())).value
    await portal.centres(Rough(40.41, 49.87), known.services[0][0])
    await portal.centres(Postcode("1000"))
    await portal.centres(DistrictId(known.districts[0][0]))
