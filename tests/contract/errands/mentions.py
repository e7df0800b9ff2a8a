"""Reading what somebody declared about oneself, objecting, and taking that back."""

from mock_server.rules import declarations
from mock_server.world.accounts import all_accounts, by_key

WARRANTIES = ["entitled", "informed", "true_data", "will_tell"]


async def run(portal, world):
    me = (await portal.cabinet()).value.citizen.fin.value
    _somebody_declares(world, me)
    (one,) = (await portal.mentions()).value
    await portal.mention(one.id)
    await portal.object_to_mention(one.id, "Xəbərim yoxdur", "mentions-errand-a")
    await portal.take_objection_back(one.id, "mentions-errand-b")


def _somebody_declares(world, me):
    today = world.clock.today().isoformat()
    others = [by_key(world, "driver"), *all_accounts(world)]
    other = next(one["fin"] for one in others if one["fin"] != me)
    told = {
        "service": "travel-permit",
        "field": "passengers",
        "people": [{"fin": me, "name": "Sərnişin", "relation": "friend"}],
        "ground": "consent",
        "informed_how": "phone",
        "informed_on": today,
        "evidence": [],
        "terms_version": "1",
        "warranties": WARRANTIES,
        "expires_on": today,
    }
    declarations.declare(world, other, told)
