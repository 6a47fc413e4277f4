from tests.cms.media.conftest import private_collection  # noqa: F401  (a fixture)
from tests.cms.workflow.conftest import people, story  # noqa: F401  (fixtures)
