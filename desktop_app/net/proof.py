"""A proof of the password for the desk's lock: salted scrypt, which tells nobody the password."""

import hashlib
import hmac
import os
import unicodedata

N, R, P = 2**15, 8, 1
MEMORY = 64 * 1024 * 1024
SALT_BYTES = 16


def proof_of(password: str) -> str:
    """A new proof; takes about a tenth of a second."""
    salt = os.urandom(SALT_BYTES)
    return f"{salt.hex()} {_hash(password, salt).hex()}"


def proves(proof: str, password: str) -> bool:
    """Whether the proof was made of this password."""
    salt, _, known = proof.partition(" ")
    try:
        made = _hash(password, bytes.fromhex(salt))
        return hmac.compare_digest(made, bytes.fromhex(known))
    except ValueError:
        return False


def _hash(password: str, salt: bytes) -> bytes:
    plain = unicodedata.normalize("NFC", password).encode()
    return hashlib.scrypt(plain, salt=salt, n=N, r=R, p=P, maxmem=MEMORY)
