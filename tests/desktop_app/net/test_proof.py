"""The proof of the password that the lock keeps in the keyring."""

from desktop_app.net.proof import proof_of, proves
from desktop_app.net.tokens import Tokens
from tests.desktop_app.net.ring import ring

WHERE, LOGIN, PASSWORD = "https://relay", "anna", "correct horse battery 42"


def test_a_proof_knows_its_password_and_does_not_hold_it() -> None:
    proof = proof_of(PASSWORD)
    assert proves(proof, PASSWORD)
    assert not proves(proof, PASSWORD + " ")
    assert PASSWORD not in proof
    assert proof != proof_of(PASSWORD)


def test_a_proof_that_is_none_proves_nothing() -> None:
    assert not proves("", PASSWORD)
    assert not proves("no hex", PASSWORD)


async def test_the_proof_is_kept_and_forgotten_with_the_sign_in() -> None:
    with ring() as kept:
        tokens = Tokens()
        await tokens.keep_proof(WHERE, login=LOGIN, password=PASSWORD)
        assert await tokens.proves(WHERE, login=LOGIN, password=PASSWORD)
        assert await tokens.proves(WHERE, login=LOGIN, password="wrong") is False
        assert PASSWORD not in str(kept.secrets)
        await tokens.forget(WHERE, login=LOGIN)
        assert await tokens.proves(WHERE, login=LOGIN, password=PASSWORD) is None


async def test_without_a_keyring_nothing_is_kept() -> None:
    tokens = Tokens()
    await tokens.keep_proof(WHERE, login=LOGIN, password=PASSWORD)
    assert await tokens.proves(WHERE, login=LOGIN, password=PASSWORD) is None
