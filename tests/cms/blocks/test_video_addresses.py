"""Addresses as editors paste them."""

import pytest

from cms.blocks.video_addresses import AddressError, find_video

YOUTUBE = "https://www.youtube-nocookie.com/embed/vi-du-00001"


class TestYouTube:
    @pytest.mark.parametrize(
        "address",
        [
            "https://www.youtube.com/watch?v=vi-du-00001",
            "https://m.youtube.com/watch?app=desktop&v=vi-du-00001&list=PL1&index=3",
            "http://youtube.com/watch?v=vi-du-00001#t=3",
            "https://youtu.be/vi-du-00001?si=abc",
            "youtu.be/vi-du-00001",
            "  www.youtube.com/shorts/vi-du-00001  ",
            "https://www.youtube.com/live/vi-du-00001?feature=share",
            "https://www.youtube.com/embed/vi-du-00001",
            "https://www.youtube-nocookie.com/embed/vi-du-00001",
            '<iframe width="560" src="https://www.youtube.com/embed/vi-du-00001?si=a&amp;b=c" title="x"></iframe>',
        ],
    )
    def test_is_known_however_it_is_written(self, address):
        assert find_video(address) == {
            "provider": "youtube",
            "provider_label": "YouTube",
            "video_id": "vi-du-00001",
            "embed_url": YOUTUBE,
            "page_url": "https://www.youtube.com/watch?v=vi-du-00001",
        }

    @pytest.mark.parametrize(
        ("moment", "seconds"), [("t=90", 90), ("t=1m30s", 90), ("start=90", 90), ("t=1h0m5s", 3605)]
    )
    def test_begins_where_the_address_says(self, moment, seconds):
        found = find_video(f"https://youtu.be/vi-du-00001?{moment}")

        assert found["embed_url"] == f"{YOUTUBE}?start={seconds}"
        assert found["page_url"].endswith(f"&t={seconds}s")

    @pytest.mark.parametrize("moment", ["t=", "t=now", "t=-5", "t=²", "t=1&start=x"])
    def test_begins_at_the_beginning_where_that_is_no_moment(self, moment):
        assert find_video(f"https://youtu.be/vi-du-00001?{moment}")["embed_url"].partition("?")[2] in (
            "",
            "start=1",
        )


class TestVimeo:
    @pytest.mark.parametrize(
        "address",
        [
            "https://vimeo.com/00000001",
            "vimeo.com/channels/staffpicks/00000001",
            "https://vimeo.com/groups/name/videos/00000001",
            "https://player.vimeo.com/video/00000001?badge=0",
        ],
    )
    def test_is_known_however_it_is_written_and_asked_not_to_track(self, address):
        found = find_video(address)

        assert found["embed_url"] == "https://player.vimeo.com/video/00000001?dnt=1"
        assert found["page_url"] == "https://vimeo.com/00000001"

    @pytest.mark.parametrize(
        "address",
        ["https://vimeo.com/00000001/abcdef0123", "https://player.vimeo.com/video/00000001?h=abcdef0123"],
    )
    def test_unlisted_keeps_what_opens_it(self, address):
        assert (
            find_video(address)["embed_url"] == "https://player.vimeo.com/video/00000001?dnt=1&h=abcdef0123"
        )


class TestOthers:
    @pytest.mark.parametrize(
        ("address", "name"),
        [
            ("https://www.facebook.com/watch/?v=1", "Facebook"),
            ("https://fb.watch/abc/", "Facebook"),
            ("https://vm.tiktok.com/abc/", "TikTok"),
            ("https://drive.google.com/file/d/1/view", "Google Drive"),
        ],
    )
    def test_are_refused_by_name_with_what_to_do_instead(self, address, name):
        with pytest.raises(AddressError, match=f"video của {name} vào bài: hãy tải tệp video lên"):
            find_video(address)

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "x",
            "https://example.vn/video",
            "https://www.youtube.com/",
            "https://www.youtube.com/@phuong",
            "https://www.youtube.com/playlist?list=PL1",
            "https://www.youtube.com/watch?v=ngan",
            "https://www.youtube.com/watch?v=vi-du-00001%22onload",
            "https://youtube.com.evil.example/watch?v=vi-du-00001",
            "https://evil.example/youtu.be/vi-du-00001",
            "https://youtube.com@evil.example/watch?v=vi-du-00001",
            "javascript:alert(1)//youtu.be/vi-du-00001",
            "https://[::1/watch?v=vi-du-00001",
            "https://vimeo.com/phuong",
            "\x00",
        ],
    )
    def test_that_are_no_video_are_refused_with_an_example(self, address):
        with pytest.raises(AddressError, match="Không nhận ra video trong địa chỉ này"):
            find_video(address)
