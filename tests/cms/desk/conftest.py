from tests.cms.workflow.conftest import elsewhere, people, story

__all__ = ["elsewhere", "people", "story"]
