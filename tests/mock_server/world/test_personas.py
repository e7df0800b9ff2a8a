"""Each persona is the situation that its story promises."""

import pytest

from mock_server.world.accounts import all_accounts, by_key
from mock_server.world.people import years_before
from tests.mock_server.areas.portal import NOON, a_world, fin_of


def section(world, persona, ident):
    found = world.store.get("sections", fin_of(world, persona), ident)
    assert found is not None
    return found["entries"]


def kinds(world, persona):
    return [doc["kind"] for doc in world.store.records("documents", fin_of(world, persona))]


def value(entry, key):
    return next(item["value"] for item in entry["items"] if item["key"] == key)


@pytest.fixture(scope="module")
def world():
    return a_world()


def test_a_newcomers_cabinet_is_almost_empty(world):
    filled = [
        one["section"]["id"]
        for one in world.store.records("sections", fin_of(world, "newcomer"))
        if one["entries"]
    ]

    assert filled == ["identity", "address", "contacts"]
    assert kinds(world, "newcomer") == ["identity_card"]


@pytest.mark.requirement("R-8.3")
def test_one_of_two_children_is_missing_for_the_parent(world):
    assert len(section(world, "parent", "children")) == 1
    assert kinds(world, "parent").count("birth_certificate") == 1


@pytest.mark.requirement("R-8.3")
def test_an_engineer_has_no_diploma(world):
    assert section(world, "no_diploma", "education") == []
    assert "diploma" not in kinds(world, "no_diploma")
    assert section(world, "no_diploma", "work")


@pytest.mark.requirement("R-8.3")
def test_a_wrong_family_is_shown(world):
    father = value(section(world, "wrong_family", "family")[0], "full_name")["text"]
    account = by_key(world, "wrong_family")

    surname, given_name = father.split()[:2]
    assert surname != account["surname"]
    assert given_name != account["patronymic"].split()[0]


def test_a_driver_has_fines_to_pay_and_a_car_without_insurance(world):
    fines = section(world, "driver", "fines")
    states = [value(fine, "fine_state")["text"]["en"] for fine in fines]

    ends = [
        value(policy, "insured_until")["date"]
        for policy in section(world, "driver", "motor_insurance")
    ]
    assert (len(fines), states.count("Not paid")) == (6, 3)
    assert sum(end < NOON.date().isoformat() for end in ends) == 1


def test_a_foreigner_has_a_permit_and_no_identity_card(world):
    assert "identity_card" not in kinds(world, "foreigner")
    assert "residence_permit" in kinds(world, "foreigner")
    assert section(world, "foreigner", "residence")


def test_a_sole_trader_has_a_number_of_a_natural_person(world):
    number = value(section(world, "sole_trader", "tax")[0], "voen")["text"]

    assert number.endswith("2")


def test_a_newlyweds_older_papers_carry_the_former_name(world):
    account = by_key(world, "newlywed")
    former = value(section(world, "newlywed", "identity")[0], "former_surname")["text"]
    documents = world.store.records("documents", account["fin"])

    card = next(doc for doc in documents if doc["kind"] == "identity_card")
    assert former != account["surname"]
    assert card["state"] == "needs_renewal"
    assert card["holder"].startswith(former)


def test_a_minor_is_not_of_age(world):
    born = by_key(world, "minor")["birth_date"]

    assert born > years_before(NOON.date(), 18).isoformat()


def test_a_representative_acts_for_somebody(world):
    assert len(section(world, "representative", "representation")) == 1


def test_two_accounts_cannot_be_opened(world):
    closed = {
        account["key"]: account["status"]
        for account in all_accounts(world)
        if account["status"] != "open"
    }

    assert closed == {"locked": "locked_by_operator", "deceased": "deceased"}


@pytest.mark.requirement("R-1.6")
def test_one_value_is_withheld_by_a_law_that_is_named(world):
    entries = section(world, "complete", "benefits")

    withheld = [item for entry in entries for item in entry["items"] if item["withheld_reason"]]
    assert [item["value"] for item in withheld] == [None]
    assert "maddə 5" in withheld[0]["withheld_reason"]["az"]


@pytest.mark.requirement("R-1.2")
def test_every_item_names_its_legal_basis(world):
    for _, one in world.store.everybody("sections"):
        for entry in one["entries"]:
            assert all(item["basis"]["az"] for item in entry["items"])
