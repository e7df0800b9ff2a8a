"""The price of a PIN's hash: Argon2id where there is one, scrypt everywhere."""

import pytest

from client.domain.secret import Secret
from client.storage import pin_proof
from client.storage.pin_proof import ARGON2ID, SCRYPT, PinProof, cost_here, proof_of

PIN, OTHER = Secret("739152"), Secret("739153")


@pytest.mark.requirement("STO-10")
def test_the_price_is_no_less_than_the_least_that_is_recommended():
    assert ARGON2ID.memory >= 19 * 1024
    assert ARGON2ID.passes >= 2
    assert ARGON2ID.lanes == 1
    assert pin_proof.SALT_BYTES == 16
    assert proof_of(PIN).holds(PIN)
    assert len(proof_of(PIN).written()) < 200


def test_a_device_without_argon2_pays_with_scrypt(monkeypatch):
    def refuses(**_):
        raise pin_proof.UnsupportedAlgorithm("this OpenSSL has none")

    monkeypatch.setattr(pin_proof, "Argon2id", refuses)
    assert cost_here(ARGON2ID) == SCRYPT
    proof = proof_of(PIN)

    assert proof.cost == SCRYPT
    assert proof.holds(PIN)
    assert not proof.holds(OTHER)
    read = PinProof.read(proof.written())
    assert read == proof
