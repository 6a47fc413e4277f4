"""What a second pair of eyes found: ways to go stale, to tell too much, to break, to be asked in vain."""

import datetime
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from news.models import ArticlePage, Byline, EventMovement, NewsIndexPage, Tag
from tests.conftest import API
from tests.factories import (
    FIRST,
    AdministratorFactory,
    AuthorFactory,
    ClusterMemberFactory,
    ClusterYearFactory,
    EventFactory,
    MovementFactory,
    SectionFactory,
    TopicFactory,
    UnitFactory,
)

from .conftest import Search

Write = Callable[..., ArticlePage]


@pytest.fixture
def attachment(write: Write) -> Any:
    document = get_document_model().objects.create(
        title="Kế hoạch số 05",
        file=ContentFile(b"x", name="ke-hoach.txt"),
        collection=Collection.get_first_root_node().add_child(name="Văn bản"),
    )
    write("Một tin", f'<a linktype="document" id="{document.pk}">văn bản</a>')
    return document


@pytest.fixture
def private() -> Collection:
    collection = Collection.get_first_root_node().add_child(name="Nội bộ")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    return collection


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(AdministratorFactory())
    return client


def test_a_deleted_attachment_is_no_word_any_more(titles: Search, attachment: Any) -> None:
    assert titles("kế hoạch") == ["Một tin"]
    attachment.delete()
    assert titles("kế hoạch") == []


def test_attachments_put_into_a_private_collection_together_are_not_found(
    titles: Search, attachment: Any, private: Collection, administrator: Client
) -> None:
    address = f"/admin/bulk/media/customdocument/add_to_collection/?id={attachment.pk}&next=/admin/"
    response = administrator.post(address, {"collection": private.pk})
    assert response.status_code == 302
    attachment.refresh_from_db()
    assert attachment.collection == private
    assert titles("kế hoạch") == []


def test_a_collection_moved_into_a_private_one_takes_its_attachments_along(
    titles: Search,
    attachment: Any,
    private: Collection,
    administrator: Client,
    django_capture_on_commit_callbacks: Any,
) -> None:
    address = f"/admin/collections/{attachment.collection_id}/"
    with django_capture_on_commit_callbacks(execute=True):
        response = administrator.post(address, {"name": "Văn bản", "parent": private.pk})
    assert response.status_code == 302
    assert titles("kế hoạch") == []


def test_an_attachment_a_draft_leaves_out_is_followed_in_the_public_story(
    write: Write, titles: Search, attachment: Any
) -> None:
    story = ArticlePage.objects.get(title="Một tin")
    story.body = []
    story.save_revision()
    attachment.title = "Hướng dẫn"
    attachment.save()
    assert titles("kế hoạch") == []
    assert titles("hướng dẫn") == ["Một tin"]


def test_a_renamed_movement_is_found_by_its_new_name(section: NewsIndexPage, titles: Search) -> None:
    movement = MovementFactory(name="Chung sức xây dựng")
    event = EventFactory(parent=section, title="Hội nghị", lead="")
    event.event_movements = [EventMovement(movement=movement)]
    event.save_revision().publish()
    assert titles("chung sức") == ["Hội nghị"]
    movement.name = "Cả nước chung tay"
    movement.save()
    assert titles("chung sức") == []
    assert titles("chung tay") == ["Hội nghị"]


@pytest.mark.parametrize("whole_section", [False, True])
def test_what_is_restricted_can_be_deleted(
    write: Write, section: NewsIndexPage, titles: Search, whole_section: bool
) -> None:
    story = write("Bí mật")
    page = section if whole_section else story
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    type(page).objects.get(pk=page.pk).delete()
    connection.check_constraints()
    assert titles("bí mật") == []


def test_a_private_collection_can_be_deleted(attachment: Any, titles: Search, private: Collection) -> None:
    attachment.collection = private
    attachment.save()
    private.delete()
    connection.check_constraints()
    assert titles("một tin") == ["Một tin"]
    assert titles("kế hoạch") == []


@pytest.mark.parametrize("year", [1950, 2243, 9999])
def test_a_story_of_any_year_is_found(write: Write, titles: Search, year: int) -> None:
    write("Một tin", published_at=FIRST.replace(year=year))
    assert titles("một tin") == ["Một tin"]


@pytest.mark.parametrize("day", ["0002-01-01", "9999-12-30", "9998-12-31"])
def test_a_filter_takes_any_day(write: Write, titles: Search, day: str) -> None:
    write("Một tin")
    found = ["Một tin"]
    assert titles("tin", published_before=day) == ([] if day < "2000" else found)
    assert titles("tin", published_after=day) == (found if day < "2000" else [])


def test_very_many_long_words_are_no_fault(write: Write, titles: Search) -> None:
    write("Dài", " ".join(f"thưviệnsố{number:060}" for number in range(7_000)))
    assert titles("dài") == ["Dài"]
    assert titles(f"thưviệnsố{1:060}") == ["Dài"]


def test_very_many_foreign_words_are_no_fault(write: Write, titles: Search) -> None:
    write("Dài", " ".join("中" * 60 + chr(0x4E00 + number) for number in range(4_000)))
    assert titles("dài") == ["Dài"]


def test_a_name_that_grows_as_it_is_folded_is_no_fault(write: Write, titles: Search) -> None:
    story = write("Một tin")
    story.bylines = [Byline(name="ﷺ" * 60 + " " + "ﷺ" * 59)]
    story.tags.add("ﷺ" * 100)
    story.save_revision().publish()
    assert titles("một tin") == ["Một tin"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_an_author_is_asked_for_in_either_form(write: Write, titles: Search, form: str) -> None:
    story = write("Một tin")
    story.bylines = [Byline(name="Xuân Hoà")]
    story.save_revision().publish()
    assert titles(unicodedata.normalize(form, "Tác giả: Xuân Hoà")) == ["Một tin"]


def test_after_an_author_a_phrase_can_be_left_out(write: Write, titles: Search) -> None:
    for title in ("Trồng cây cảnh", "Trồng rừng"):
        story = write(title)
        story.bylines = [Byline(name="Xuân Hoà")]
        story.save_revision().publish()
    assert titles("tác giả: Xuân Hoà -cảnh") == ["Trồng rừng"]
    assert titles('tác giả: Xuân Hoà -"cây cảnh"') == ["Trồng rừng"]


def test_several_things_are_left_out_together(write: Write, titles: Search) -> None:
    for title in ("Tin một hai", "Tin hai ba", "Tin ba một", "Tin bốn"):
        write(title)
    assert titles("tin -một -ba") == ["Tin bốn"]
    assert titles('tin -"một hai" -bốn -"hai ba"') == ["Tin ba một"]


def test_exact_words_apart_outrank_folded_words_in_a_row(write: Write, titles: Search) -> None:
    write("Trồng cây và hoa", published_at=FIRST)
    write("Trong hoà bình", published_at=FIRST + datetime.timedelta(days=1))
    assert titles("trồng hoa") == ["Trồng cây và hoa", "Trong hoà bình"]


def test_a_word_said_twice_is_twice_in_the_row(write: Write, api: API) -> None:
    write("Muôn đời, muôn kiếp", published_at=FIRST)
    write("Kiếp này muôn đời", published_at=FIRST + datetime.timedelta(days=1))
    found = api.get("search/", q="muôn đời muôn kiếp")["items"]
    assert [hit["title"] for hit in found] == ["Muôn đời, muôn kiếp", "Kiếp này muôn đời"]
    assert found[0]["highlights"]["title"] == "<mark>Muôn đời, muôn kiếp</mark>"


def test_invisible_characters_do_not_hide_what_was_found(write: Write, api: API) -> None:
    write("Phong trào th\u00adi đua", "không\u200bkhí")
    (hit,) = api.get("search/", q="thi đua khôngkhí")["items"]
    assert "<mark>" in hit["highlights"]["title"]
    assert hit["highlights"]["excerpts"]


def test_topics_without_public_stories_do_not_push_others_out(write: Write, suggested: Search) -> None:
    topic = TopicFactory(title="Phường xanh")
    story = write("Một tin")
    story.topics = [topic]
    story.save_revision().publish()
    for number in range(4):
        TopicFactory(title=f"Phường {number}")
    assert suggested("phường") == ["Phường xanh"]


def test_a_copy_and_an_alias_are_found_like_what_they_are_of(
    write: Write, titles: Search, section: NewsIndexPage
) -> None:
    other = SectionFactory(parent=section.get_parent(), title="Đời sống", slug="doi-song")
    story = write("Một tin", "nội dung")
    story.topics = [TopicFactory(title="Phường xanh")]
    story.tags.add("cây cối")
    story.bylines = [Byline(name="Xuân Hoà")]
    story.further_sections = [section]
    story.save_revision().publish()
    story = ArticlePage.objects.get(pk=story.pk)
    story.copy(to=other, update_attrs={"slug": "ban-sao"}, keep_live=True)
    story.create_alias(parent=other, update_slug="bi-danh")
    for typed in ("phường xanh", "cây cối", "tác giả: xuân hoà"):
        assert len(titles(typed)) == 3, typed
        assert len(titles(typed, section="doi-song")) == 2
    assert len(titles("nội dung", topic="phuong-xanh")) == 3
    story.title = "Hai tin"
    story.save_revision().publish()
    assert sorted(titles("nội dung")) == ["Hai tin", "Hai tin", "Một tin"]
    assert len(titles("hai")) == 2
    story.unpublish()
    assert titles("nội dung") == ["Một tin"]


def test_an_author_saved_without_a_new_name_costs_nothing(
    write: Write, django_assert_max_num_queries: Any
) -> None:
    author = AuthorFactory(name="Anh Đào")
    for number in range(3):
        story = write(f"Tin {number}")
        story.bylines = [Byline(author=author)]
        story.save_revision().publish()
    author.note = "Đài truyền thanh"
    with django_assert_max_num_queries(14):
        author.save()


def test_a_cluster_years_events_are_indexed_once_for_a_new_member(
    section: NewsIndexPage, titles: Search, django_assert_max_num_queries: Any
) -> None:
    year = ClusterYearFactory()
    for number in range(20):
        ClusterMemberFactory(cluster_year=year, unit=UnitFactory(official_name=f"phường Số {number}"))
    for number in range(3):
        EventFactory(parent=section, title=f"Hội nghị {number}", cluster_year=year)
    year = type(year).objects.get(pk=year.pk)
    year.members.add(
        *year.members.all(), ClusterMemberFactory.build(unit=UnitFactory(official_name="xã Mới"))
    )
    with django_assert_max_num_queries(150):
        year.save()
    assert len(titles("xã mới")) == 3


def test_a_tag_taken_away_is_no_word_any_more(write: Write, titles: Search) -> None:
    story = write("Một tin")
    story.tags.add("cây cối", "hoa lá")
    story.save_revision().publish()
    Tag.objects.filter(name="cây cối").delete()
    assert titles("cây cối") == []
    assert titles("hoa lá") == ["Một tin"]


@pytest.mark.parametrize(
    "markup", ["t<b>h</b>i đua", "thi&nbsp;đua", "thi<br/>đua", "thi <b>đua</b>", "<i>thi</i> đua"]
)
def test_markup_inside_words_does_not_part_them(write: Write, titles: Search, markup: str) -> None:
    write("Tin", markup)
    assert titles('"thi đua"') == ["Tin"]


def test_an_author_can_be_left_out(write: Write, titles: Search) -> None:
    story = write("Một tin")
    story.bylines = [Byline(name="Xuân Hoà")]
    story.save_revision().publish()
    write("Hai tin")
    assert titles("tin -tác giả: xuân hoà") == ["Hai tin"]


def test_a_story_also_filed_in_a_moved_section_is_found_where_that_is_now(
    write: Write, titles: Search, section: NewsIndexPage
) -> None:
    home = section.get_parent()
    old, new = (SectionFactory(parent=home, title=slug, slug=slug) for slug in ("cu", "moi"))
    moved = SectionFactory(parent=old, title="Con", slug="con")
    story = write("Một tin")
    story.further_sections = [moved]
    story.save_revision().publish()
    assert titles("một tin", section="cu") == ["Một tin"]
    moved.move(new, "last-child")
    assert titles("một tin", section="cu") == []
    assert titles("một tin", section="moi") == ["Một tin"]
