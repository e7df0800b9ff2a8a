"""Entering answers: one value, one of several, people, files. Pure."""

from dataclasses import replace

from client.domain.forms import Attached, Attachments, Chosen, Entered, FieldKey, Named, People
from client.features.applying.model import State


def entered(state: State, key: FieldKey, value: Entered) -> State:
    """What the portal found wrong with the old answer says nothing about the new one."""
    left = tuple(one for one in state.findings if one.place[:1] != (key,))
    return replace(
        state,
        entered={**state.entered, key: value},
        findings=left,
        failed=None,
        changed=True,
    )


def turned(state: State, key: FieldKey, value: str) -> State:
    """One of several choices, in or out."""
    now = state.entered.get(key)
    chosen = now.values if isinstance(now, Chosen) else ()
    kept = tuple(one for one in chosen if one != value)
    return entered(state, key, Chosen(kept if value in chosen else (*chosen, value)))


def person_added(state: State, key: FieldKey) -> State:
    return entered(state, key, People((*people_of(state, key), Named("", ""))))


def person_named(state: State, key: FieldKey, index: int, person: Named) -> State:
    people = people_of(state, key)
    return entered(state, key, People((*people[:index], person, *people[index + 1 :])))


def person_removed(state: State, key: FieldKey, index: int) -> State:
    people = people_of(state, key)
    return entered(state, key, People((*people[:index], *people[index + 1 :])))


def people_of(state: State, key: FieldKey) -> tuple[Named, ...]:
    now = state.entered.get(key)
    return now.people if isinstance(now, People) else ()


def files_of(state: State, key: FieldKey) -> tuple[Attached, ...]:
    now = state.entered.get(key)
    return now.files if isinstance(now, Attachments) else ()


def attached(state: State, key: FieldKey, file: Attached) -> State:
    return entered(state, key, Attachments((*files_of(state, key), file)))


def taken_off(state: State, key: FieldKey, index: int) -> State:
    files = files_of(state, key)
    return entered(state, key, Attachments((*files[:index], *files[index + 1 :])))
