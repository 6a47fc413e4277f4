"""Choosers of what is neither a page nor a snippet."""

from wagtail.admin.viewsets.chooser import ChooserViewSet


class TagChooserViewSet(ChooserViewSet):
    """Picks one tag that stories carry; tags are made where stories are written."""

    model = "news.Tag"
    icon = "tag"
    choose_one_text = page_title = "Chọn thẻ"
    choose_another_text = "Chọn thẻ khác"
    search_tab_label = "Tìm"
    register_widget = False


tag_chooser_viewset = TagChooserViewSet("tag_chooser", url_prefix="chooser/tags")
TagChooserBlock = tag_chooser_viewset.get_block_class(name="TagChooserBlock", module_path="news.choosers")
