from tests.cms.media.conftest import private_collection  # noqa: F401  (a fixture)
