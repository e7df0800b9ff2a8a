"""The shape of the code: small files, small functions, a purpose for every module."""

from tests.architecture import rules
from tests.architecture.sources import modules, product


def offenders(rule, checked):
    return "\n".join(place for module in checked for place in rule(module))


def inside(checked, *folders):
    return [module for module in checked if module.path.startswith(folders)]


def outside(checked, *folders):
    return [module for module in checked if not module.path.startswith(folders)]


def test_a_module_fits_in_one_sitting():
    assert offenders(rules.too_long, modules("client", "mock_server", "tests")) == ""


def test_a_function_fits_on_one_screen():
    checked = outside(modules("client", "mock_server", "tests"), "tests/specimens/")

    assert offenders(rules.functions_too_long, checked) == ""


def test_a_module_says_what_it_is_for():
    assert offenders(rules.without_a_purpose, modules("client", "mock_server", "tests")) == ""


def test_time_comes_from_the_two_clocks():
    clocks = ("client/device/adapters/clock_", "mock_server/world/clock.py")

    assert offenders(rules.asking_the_time, outside(product(), *clocks)) == ""


def test_chance_comes_from_the_worlds_one_source():
    assert offenders(rules.drawing_lots, outside(product(), "mock_server/world/chance.py")) == ""


def test_colours_and_sizes_come_from_the_design_system():
    checked = outside(modules("client"), "client/design/")

    assert offenders(rules.naming_colours_or_sizes, checked) == ""


def test_no_word_for_a_citizen_stands_in_the_code():
    assert offenders(rules.speaking_a_citizens_language, modules("client")) == ""


def test_no_english_sentence_for_a_citizen_stands_in_a_screen():
    screens = inside(modules("client"), "client/features/", "client/shell/", "client/design/")

    assert offenders(rules.speaking_to_citizens_in_english, screens) == ""


def test_only_commands_print():
    commands = ("client/command/", "mock_server/__main__.py")

    assert offenders(rules.printing, outside(product(), *commands)) == ""


def test_nothing_is_left_unfinished():
    assert offenders(rules.unfinished, product()) == ""


def test_every_exception_to_a_rule_has_its_reason():
    assert offenders(rules.excused_without_a_reason, modules("client", "mock_server")) == ""


def test_names_say_what_a_thing_does():
    assert offenders(rules.named_for_nothing, product()) == ""
