"""The index follows what readers may see: at once, and never further."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from news.models import ArticlePage, Author, Byline, NewsIndexPage, Tag
from tests.conftest import API
from tests.factories import (
    AuthorFactory,
    ClusterMemberFactory,
    ClusterYearFactory,
    EventFactory,
    SectionFactory,
    TopicFactory,
    UnitFactory,
)

from .conftest import Search

Write = Callable[..., ArticlePage]


def everything(api: API, q: str) -> tuple[int, int, int]:
    """Return what a word gives away: hits, counts of facets, suggestions."""
    found = api.get("search/", q=q)
    counts = sum(len(found["facets"][kind]) for kind in ("types", "sections", "topics", "units", "years"))
    assert found["did_you_mean"] is None
    return found["meta"]["total_count"], counts, len(api.get("search/suggest/", q=q)["items"])


NOTHING = (0, 0, 0)


def test_a_draft_is_not_found_and_its_publication_is_at_once(write: Write, api: API) -> None:
    story = write("Bí mật", live=False)
    assert everything(api, "bi mat") == NOTHING
    story.save_revision().publish()
    assert everything(api, "bi mat")[0] == 1


def test_what_is_drafted_upon_a_public_story_is_not_found(write: Write, titles: Search) -> None:
    story = write("Trồng cây")
    story.title = "Trồng rừng"
    story.save_revision()
    assert titles("cây") == ["Trồng cây"]
    assert titles("rừng") == []


def test_an_unpublished_story_is_gone_at_once(write: Write, api: API) -> None:
    story = write("Bí mật")
    story.unpublish()
    assert everything(api, "bi mat") == NOTHING


def test_an_expired_story_is_gone(write: Write, api: API) -> None:
    write("Bí mật", expire_at=timezone.now() - datetime.timedelta(minutes=1))
    call_command("publish_scheduled")
    assert everything(api, "bi mat") == NOTHING


def test_a_deleted_story_is_gone(write: Write, api: API) -> None:
    write("Bí mật").delete()
    assert everything(api, "bi mat") == NOTHING


@pytest.mark.parametrize("whole_section", [False, True])
def test_a_restricted_story_is_gone_until_the_restriction_is(
    write: Write, api: API, section: NewsIndexPage, whole_section: bool
) -> None:
    story = write("Bí mật")
    restriction = PageViewRestriction.objects.create(
        page=section if whole_section else story, restriction_type=PageViewRestriction.LOGIN
    )
    assert everything(api, "bi mat") == NOTHING
    restriction.delete()
    assert everything(api, "bi mat")[0] == 1


def test_a_story_published_under_a_restricted_section_is_not_found(
    write: Write, api: API, section: NewsIndexPage
) -> None:
    PageViewRestriction.objects.create(
        page=section, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    write("Bí mật").save_revision().publish()
    assert everything(api, "bi mat") == NOTHING


def test_a_misspelt_word_does_not_give_a_secret_one_away(write: Write, api: API) -> None:
    write("Kế hoạch sơ tán").unpublish()
    assert api.get("search/", q="so tanh")["did_you_mean"] is None


def test_a_moved_story_is_found_in_its_new_section(
    write: Write, titles: Search, section: NewsIndexPage
) -> None:
    other = SectionFactory(parent=section.get_parent(), title="Đời sống", slug="doi-song")
    story = write("Trồng cây")
    story.move(other, "last-child")
    assert titles("cây", section="doi-song") == ["Trồng cây"]
    assert titles("cây", section=section.slug) == []


def test_a_moved_section_takes_its_stories_along(
    write: Write, titles: Search, section: NewsIndexPage
) -> None:
    other = SectionFactory(parent=section.get_parent(), title="Đời sống", slug="doi-song")
    write("Trồng cây")
    section.move(other, "last-child")
    assert titles("cây", section="doi-song") == ["Trồng cây"]


def test_a_story_is_found_by_its_new_words_only(write: Write, titles: Search) -> None:
    story = write("Trồng cây")
    story.title = "Trồng rừng"
    story.published_at += datetime.timedelta(days=400)
    story.save_revision().publish()
    assert titles("cây") == []
    assert titles("rừng") == ["Trồng rừng"]


def test_a_renamed_topic_tag_and_author_are_found_by_their_new_names(write: Write, titles: Search) -> None:
    topic, tag = TopicFactory(title="Phường xanh"), Tag.objects.create(name="cây cối")
    author = AuthorFactory(name="Anh Đào")
    story = write("Một tin")
    story.topics = [topic]
    story.tags.add(tag)
    story.bylines = [Byline(author=author)]
    story.save_revision().publish()
    assert titles("phường xanh") == titles("cây cối") == titles("tác giả: Anh Đào") == ["Một tin"]
    topic.title, tag.name, author.name = "Phố đẹp", "hoa lá", "Xuân Hoà"
    for row in (topic, tag, author):
        row.save()
    assert titles("phường xanh") == titles("cây cối") == titles("tác giả: Anh Đào") == []
    assert titles("phố đẹp") == titles("hoa lá") == titles("tác giả: xuân hòa") == ["Một tin"]


def test_a_deleted_topic_is_no_word_any_more(write: Write, titles: Search) -> None:
    topic = TopicFactory(title="Phường xanh")
    story = write("Một tin")
    story.topics = [topic]
    story.save_revision().publish()
    topic.delete()
    assert titles("phường xanh") == []
    assert titles("một tin") == ["Một tin"]


def test_an_event_is_found_by_the_units_of_its_cluster(section: NewsIndexPage, titles: Search) -> None:
    year, ward = ClusterYearFactory(), UnitFactory(official_name="phường Minh Khai")
    command = UnitFactory(official_name="Ban CHQS phường", parent=ward)
    EventFactory(parent=section, title="Hội nghị", cluster_year=year)
    assert titles("Minh Khai") == []
    ClusterMemberFactory(cluster_year=year, unit=command)
    assert titles("Minh Khai") == titles("hội nghị", unit=ward.slug) == ["Hội nghị"]
    ward.official_name = "phường Lam Hạ"
    ward.save()
    assert titles("Minh Khai") == []
    assert titles("lam ha") == ["Hội nghị"]


@pytest.fixture
def attachment(write: Write) -> Any:
    collection = Collection.get_first_root_node().add_child(name="Văn bản")
    document = get_document_model().objects.create(
        title="Kế hoạch số 05", file=ContentFile(b"x", name="ke-hoach.txt"), collection=collection
    )
    write("Một tin", f'<a linktype="document" id="{document.pk}">văn bản</a>')
    return document


def test_an_attachment_is_found_by_its_title(titles: Search, attachment: Any) -> None:
    assert titles("kế hoạch số 05") == ["Một tin"]
    attachment.title = "Hướng dẫn"
    attachment.save()
    assert titles("kế hoạch") == []
    assert titles("huong dan") == ["Một tin"]


@pytest.mark.parametrize("key", ["0", "-1", "9223372036854775808", "một", ""])
def test_a_link_to_no_document_is_no_fault(write: Write, titles: Search, key: str) -> None:
    write("Một tin", f'<a linktype="document" id="{key}">văn bản</a>')
    assert titles("văn bản") == ["Một tin"]


def test_an_attachment_that_becomes_private_is_not(titles: Search, attachment: Any) -> None:
    restriction = CollectionViewRestriction.objects.create(
        collection=attachment.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    assert titles("kế hoạch") == []
    restriction.delete()
    assert titles("kế hoạch") == ["Một tin"]


def test_an_author_without_a_public_story_stays_unknown(api: API, write: Write) -> None:
    Author.objects.create(name="Bí Mật")
    TopicFactory(title="Bí mật")
    write("Một tin")
    assert everything(api, "bi mat") == NOTHING
