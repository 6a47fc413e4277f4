"""Made-up articles in the database are articles like any other."""

import pytest
from django.core.management import call_command
from wagtail.models import Page

from bench.corpus.articles import Writer
from bench.corpus.storing import store
from home.models import HomePage
from news.models import ArticlePage, EmulationEventPage, NewsIndexPage, Story

NUMBER = 120


@pytest.fixture
def stored(db):
    writer = Writer(seed=3)
    assert list(store(writer, NUMBER)) == [NUMBER]
    return writer


def tree():
    return list(Page.objects.order_by("path").values_list("path", "depth", "numchild", "url_path"))


@pytest.mark.usefixtures("stored")
class TestStoredArticles:
    def test_are_as_many_as_asked_for_of_both_types(self):
        assert Story.objects.live().public().count() == NUMBER
        assert ArticlePage.objects.count() + EmulationEventPage.objects.count() == NUMBER
        assert EmulationEventPage.objects.exists()

    def test_stand_in_a_tree_without_faults(self):
        assert not any(Page.find_problems())
        before = tree()
        call_command("fixtree", "--noinput", verbosity=0)
        Page.fix_tree()
        HomePage.objects.get().set_url_path(None)
        assert tree() == before

    def test_have_the_paths_of_their_sections(self):
        for section in NewsIndexPage.objects.all():
            for page in section.get_children():
                assert page.url_path == f"{section.url_path}{page.slug}/"
                assert page.specific.section_id == section.pk

    def test_are_valid_to_the_editor(self):
        for page in Page.objects.type(Story).specific()[:30]:
            page.full_clean()

    def test_are_what_an_editor_saves(self):
        """Saving one as it was read changes nothing that is stored."""
        article = ArticlePage.objects.order_by("pk").last()
        rows = ArticlePage.objects.filter(pk=article.pk)
        before = rows.values().get()
        article.save()
        after = rows.values().get()
        assert after["body"].raw_data[:] == before["body"].raw_data[:]
        del before["body"], after["body"]
        assert after == before

    def test_are_shown(self, api):
        newest = api.get("pages/", type="news.Story", limit=1)["items"][0]
        page = api.get(f"pages/{newest['id']}/")
        assert page["body"]
        assert page["bylines"]
        assert api.get("pages/", type="news.Story")["meta"]["total_count"] == NUMBER

    def test_are_found(self, api):
        call_command("rebuild_search")
        newest = api.get("pages/", type="news.Story", limit=1)["items"][0]
        found = api.get("search/", q=f'"{newest["title"]}"')
        assert found["items"][0]["id"] == newest["id"]
