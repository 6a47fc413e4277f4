"""`manage.py rebuild_search`: the whole index again, with progress, at any moment interruptible."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.management import call_command

from news.models import ArticlePage
from search.management.commands import rebuild_search
from search.models import Entry

from .conftest import Search

Write = Callable[..., ArticlePage]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_it_makes_what_is_missing_and_removes_what_is_too_much(write: Write, titles: Search) -> None:
    write("Một tin")
    hidden = write("Bí mật")
    Entry.objects.exclude(story=hidden).delete()
    ArticlePage.objects.filter(pk=hidden.pk).update(live=False)  # behind the index's back
    call_command("rebuild_search", stdout=io.StringIO())
    assert titles("một tin") == ["Một tin"]
    assert titles("bí mật") == []
    assert Entry.objects.count() == 1


def test_it_makes_the_same_entries_as_publishing(write: Write) -> None:
    for number in range(5):
        write(f"Tin {number}", "Đảng uỷ phường", image_caption="Hàng cây")
    before = list(Entry.objects.order_by("pk").values())
    call_command("rebuild_search", chunk=2, stdout=io.StringIO())
    assert list(Entry.objects.order_by("pk").values()) == before


def test_it_shows_progress_to_a_person_and_one_line_to_a_log(write: Write) -> None:
    for number in range(3):
        write(f"Tin {number}")
    screen, log = Terminal(), io.StringIO()
    call_command("rebuild_search", chunk=1, stdout=screen)
    call_command("rebuild_search", chunk=1, stdout=log)
    assert screen.getvalue().count("\r") == 5
    assert "2 of 3 stories" in screen.getvalue()
    assert log.getvalue() == "Search index: 3 of 3 stories, done.\n"


def test_an_interrupted_run_leaves_an_index_that_works(
    write: Write, titles: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        write(f"Tin {number}")
    whole = rebuild_search.rebuild

    def interrupted(chunk: int) -> Iterator[Any]:
        for done, total in whole(chunk):
            yield done, total
            if done == 2:
                raise KeyboardInterrupt

    monkeypatch.setattr(rebuild_search, "rebuild", interrupted)
    log = io.StringIO()
    with pytest.raises(SystemExit) as end:
        call_command("rebuild_search", chunk=1, stdout=log)
    assert end.value.code == 130
    assert "Interrupted after 2 of 4 stories" in log.getvalue()
    assert len(titles("tin")) == 4


def test_it_does_nothing_where_nothing_is_behind(write: Write, titles: Search) -> None:
    write("Một tin")
    log = io.StringIO()
    call_command("rebuild_search", if_behind=True, stdout=log)
    assert log.getvalue() == ""
    Entry.objects.all().delete()
    call_command("rebuild_search", if_behind=True, stdout=log)
    assert titles("một tin") == ["Một tin"]
