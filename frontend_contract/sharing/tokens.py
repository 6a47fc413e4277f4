"""What stands in a link: a secret, signed, so that made-up links cost no query and are no editor's preview token."""

import hashlib
import secrets

from django.core import signing

SIGNER = signing.Signer(salt="frontend_contract.sharing", sep=".")  # addresses escape the usual colon


def new_secret() -> str:
    return secrets.token_urlsafe(24)


def token_for(secret: str) -> str:
    return SIGNER.sign(secret)


def hash_of(secret: str) -> str:
    # Of 192 random bits: nothing slower than SHA-256 would make them harder to guess.
    return hashlib.sha256(secret.encode()).hexdigest()


def read(token: str) -> str | None:
    """Return the hash of a token's secret, or `None` when it is forged, damaged or of another kind."""
    try:
        return hash_of(SIGNER.unsign(token))
    except signing.BadSignature:
        return None
