import pytest
from wagtail.models import Collection, CollectionViewRestriction


@pytest.fixture
def private_collection(db):
    collection = Collection.get_first_root_node().add_child(name="Nội bộ")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection
