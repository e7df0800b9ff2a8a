"""Everybody in the world is believable, invented, and who their story says."""

import re
from datetime import date
from itertools import pairwise

import pytest

from mock_server.world.chance import Chance
from mock_server.world.data import table
from mock_server.world.identifiers import voen_check
from mock_server.world.lives import lives
from mock_server.world.people import years_after, years_before
from mock_server.world.personas import PERSONAS

START = date(2026, 3, 2)
SEEDS = (1, 42, 2026)
EVERYBODY = [
    pytest.param(life, id=f"{seed}-{life.persona.key}")
    for seed in SEEDS
    for life in lives(Chance(seed), START)
]


def people_of(life):
    family = life.family
    children = [child.person for child in family.children]
    others = [family.father, family.mother, family.spouse, family.ward]
    return [life.person, *children, *(person for person in others if person)]


def test_there_are_at_least_thirteen_personas_each_with_a_story():
    keys = [persona.key for persona in PERSONAS]

    assert len(set(keys)) == len(keys) >= 13
    assert set(table("stories")) == set(keys)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_people_share_a_fin(seed):
    fins = [person.fin for life in lives(Chance(seed), START) for person in people_of(life)]

    assert len(set(fins)) == len(fins)


@pytest.mark.parametrize("life", EVERYBODY)
def test_every_fin_is_visibly_a_test(life):
    assert all(re.fullmatch(r"0T[0-9A-HJ-NP-Z]{5}", person.fin) for person in people_of(life))


@pytest.mark.parametrize("life", EVERYBODY)
def test_names_have_three_parts_that_agree(life):
    for person in people_of(life):
        if not person.patronymic:
            assert life.persona.foreigner
            continue
        assert person.patronymic.endswith(" qızı" if person.female else " oğlu")
        assert not person.surname.endswith(("ov", "yev") if person.female else ("ova", "yeva"))


@pytest.mark.parametrize("life", EVERYBODY)
def test_people_are_as_old_as_their_persona(life):
    born, age = life.person.born, life.persona.age

    assert years_before(START, age + 1) < born <= years_before(START, age)


@pytest.mark.parametrize("life", EVERYBODY)
def test_parents_are_older_than_their_children(life):
    if not life.persona.strangers and not life.persona.foreigner:
        assert years_after(life.family.father.born, 18) < life.person.born
        assert years_after(life.family.mother.born, 18) < life.person.born
    for child in life.family.children:
        assert years_after(life.person.born, 18) < child.person.born


@pytest.mark.parametrize("life", EVERYBODY)
def test_children_bear_their_fathers_name(life):
    family = life.family
    if life.persona.strangers:
        return
    father = family.spouse if life.person.female else life.person
    for child in family.children:
        assert father is not None
        assert child.person.patronymic.startswith(f"{father.given_name} ")


@pytest.mark.parametrize("life", EVERYBODY)
def test_nobody_got_a_paper_before_the_age_for_it(life):
    born = life.person.born
    if life.identity_card:
        assert life.identity_card.issued >= years_after(born, 15)
    if life.licence:
        assert life.licence.issued >= years_after(born, 18)
    for child in life.family.children:
        assert child.card.issued >= child.person.born
        assert child.birth_certificate.issued > child.person.born


@pytest.mark.parametrize("life", EVERYBODY)
def test_nothing_was_issued_in_the_future(life):
    papers = [life.identity_card, life.passport, life.residence, life.licence]
    papers += [diploma.paper for diploma in life.diplomas]
    papers += [paper for car in life.cars for paper in (car.certificate, car.insurance)]
    papers += [child.card for child in life.family.children]

    assert all(paper.issued <= START for paper in papers if paper)


@pytest.mark.parametrize("life", EVERYBODY)
def test_jobs_follow_one_another_and_begin_at_a_working_age(life):
    jobs = life.jobs

    assert all(new.since > old.until for new, old in pairwise(jobs))
    assert all(job.since > years_after(life.person.born, 15) for job in jobs)
    assert all(int(job.voen[8]) == voen_check(job.voen[:8]) for job in jobs)


@pytest.mark.parametrize("life", EVERYBODY)
def test_addresses_are_written_as_registers_write_them(life):
    assert re.fullmatch(r".+ (şəhəri|rayonu), .+ küç\., b\. \d+, m\. \d+", life.address)
    assert re.fullmatch(r"AZ\d{4}", life.postcode)


def test_a_day_that_a_year_does_not_have_falls_back():
    assert years_after(date(2024, 2, 29), 1) == date(2025, 2, 28)
