import pytest
from django.test import Client

from tests.factories import AdministratorFactory


@pytest.fixture
def desk(db: None) -> Client:
    client = Client()
    client.force_login(AdministratorFactory())
    return client
