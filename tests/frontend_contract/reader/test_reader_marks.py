import pytest

from frontend_contract.reader.marks import only_marks


class TestOnlyMarks:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("Cụm <mark>thi đua</mark> số 3", "Cụm <mark>thi đua</mark> số 3"),
            ("A &amp; B &lt;b&gt; &quot;C&quot;", "A &amp; B &lt;b&gt; &quot;C&quot;"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("<mark onclick=x>a</mark>", "&lt;mark onclick=x&gt;a&lt;/mark&gt;"),
            ("<mark><img src=x></mark>", "&lt;mark&gt;&lt;img src=x&gt;&lt;/mark&gt;"),
            ("không đóng <mark>thi đua", "không đóng &lt;mark&gt;thi đua"),
            ("</mark>thừa", "&lt;/mark&gt;thừa"),
            ("<MARK>to</MARK>", "&lt;MARK&gt;to&lt;/MARK&gt;"),
            ("<mark>a</mark><mark>\"'</mark>", "<mark>a</mark><mark>&#34;&#39;</mark>"),
            ("<scr<mark>ipt</mark>>", "&lt;scr<mark>ipt</mark>&gt;"),
            (None, ""),
            (15, ""),
        ],
    )
    def test_lets_nothing_else_pass_and_undoes_nothing(self, text, shown):
        assert str(only_marks(text)) == shown
