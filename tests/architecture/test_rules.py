"""Every rule of the shape is able to fail: each is shown what it forbids, and what it allows."""

import pytest

from tests.architecture import rules
from tests.architecture.sources import Module

LONG = '"""x"""\n' + "x = 1\n" * rules.LONGEST_FILE
LONG_FUNCTION = "def f():\n" + "    x = 1\n" * rules.LONGEST_FUNCTION
ANCHOR = "NotImplemented" + "Error"

BROKEN = [
    (rules.too_long, LONG),
    (rules.functions_too_long, LONG_FUNCTION),
    (rules.without_a_purpose, "x = 1"),
    (rules.asking_the_time, "import time\nx = time.time()"),
    (rules.asking_the_time, "from datetime import datetime\nx = datetime.now()"),
    (rules.asking_the_time, "import datetime\nx = datetime.date.today()"),
    (rules.asking_the_time, "import time\nf(clock=time.monotonic)"),
    (rules.drawing_lots, "import random\nx = random.choice([1, 2])"),
    (rules.drawing_lots, "from random import Random\nx = Random(1)"),
    (rules.drawing_lots, "from uuid import uuid4"),
    (rules.naming_colours_or_sizes, "x = '#0B5FA5'"),
    (rules.naming_colours_or_sizes, "x = ft.Colors.RED"),
    (rules.naming_colours_or_sizes, "card(padding=16)"),
    (rules.speaking_a_citizens_language, "x = 'Sənədlər'"),
    (rules.speaking_a_citizens_language, "x = 'Документы'"),
    (rules.speaking_to_citizens_in_english, "text('Try again later')"),
    (rules.printing, "print('hello')"),
    (rules.unfinished, f"raise {ANCHOR}"),
    (rules.excused_without_a_reason, "x = 1  # " + "noqa: S105"),
    (rules.excused_without_a_reason, "x = 1  # type: " + "ignore"),
    (rules.named_for_nothing, "class PortalManager: ..."),
    (rules.named_for_nothing, "def handle_press(): ..."),
]
KEPT = [
    (rules.too_long, "x = 1\n" * rules.LONGEST_FILE),
    (rules.functions_too_long, "def f():\n" + "    x = 1\n" * (rules.LONGEST_FUNCTION - 1)),
    (rules.without_a_purpose, '"""What it is for."""'),
    (rules.asking_the_time, "x = clock.now()\ny = edges.clock.today()"),
    (rules.drawing_lots, "from random import Random\ndef f(stream: Random): ..."),
    (rules.drawing_lots, "x = world.chance.stream('people')"),
    (rules.naming_colours_or_sizes, "card(padding=Space.M, spacing=0)"),
    (rules.speaking_a_citizens_language, '"""Sənədlər."""\nx = "İ"'),
    (rules.speaking_to_citizens_in_english, "log.error('%s could not be drawn', name)"),
    (rules.speaking_to_citizens_in_english, "raise RuntimeError('No edges above this screen')"),
    (rules.printing, "say('hello')"),
    (rules.excused_without_a_reason, "x = 1  # " + "noqa: S105 - a failure's name"),
    (rules.named_for_nothing, "class FakePortal: ...\ndef withdraw(): ..."),
]


def found(rule, source):
    return list(rule(Module("client/sample.py", source)))


def named(cases):
    return [pytest.param(*case, id=f"{case[0].__name__}-{i}") for i, case in enumerate(cases)]


@pytest.mark.parametrize(("rule", "source"), named(BROKEN))
def test_a_rule_finds_what_it_forbids(rule, source):
    assert found(rule, source) != []


@pytest.mark.parametrize(("rule", "source"), named(KEPT))
def test_a_rule_lets_good_code_pass(rule, source):
    assert found(rule, source) == []


def test_a_file_named_for_nothing_is_found():
    assert list(rules.named_for_nothing(Module("client/utils.py", ""))) == ["client/utils.py"]
