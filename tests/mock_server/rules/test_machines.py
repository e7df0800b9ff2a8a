"""The tables of states hold together, and nothing moves where its table does not lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.contract import document
from mock_server.rules.machine import IllegalMove
from mock_server.rules.machines import MACHINES
from mock_server.world.registers import STATES

machines = st.sampled_from(sorted(MACHINES.values(), key=lambda machine: machine.name))


@given(machines)
def test_every_move_starts_and_ends_in_a_known_state(machine):
    for move in machine.moves:
        assert {*move.sources, move.target} <= set(machine.states)
        assert move.stays == (move.target in move.sources)


@given(machines, st.data())
def test_a_move_leads_where_the_table_says(machine, data):
    move = data.draw(st.sampled_from(machine.moves))
    source = data.draw(st.sampled_from(move.sources))
    wanted = [one.target for one in machine.open_to(source) if one.name == move.name]

    assert [machine.after(source, move.name)] == wanted


@given(machines, st.data())
def test_no_move_is_made_from_where_it_does_not_start(machine, data):
    state = data.draw(st.sampled_from(machine.states))
    closed = {move.name for move in machine.moves} - {one.name for one in machine.open_to(state)}
    for name in [*sorted(closed), "no such move"]:
        with pytest.raises(IllegalMove):
            machine.after(state, name)


def test_documents_and_registers_know_the_states_the_contract_and_the_world_know():
    states = document()["components"]["schemas"]["Document"]["properties"]["state"]["enum"]

    assert set(MACHINES["document"].states) == set(states)
    assert set(MACHINES["register"].states) == set(STATES)
