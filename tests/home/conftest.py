import pytest
from django.test import Client

from tests.cms.media.conftest import private_collection  # noqa: F401  (a fixture)
from tests.factories import AdministratorFactory


@pytest.fixture
def desk(db):
    """The admin, as an administrator."""
    client = Client()
    client.force_login(AdministratorFactory())
    return client
