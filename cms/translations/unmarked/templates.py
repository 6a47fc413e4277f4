"""Words in Wagtail's templates, put right as the templates are read: copies of them would grow old."""

from django.template import Origin
from django.template.loaders.app_directories import Loader as AppDirectoriesLoader

SEARCH = ('<input type="submit" value="Search"', '<input type="submit" value="Tìm"')

CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "wagtailadmin/home.html": (SEARCH,),
    "wagtailadmin/shared/header.html": (SEARCH,),
    "wagtailadmin/shared/headers/_actions.html": (('aria-label="Actions"', 'aria-label="Thao tác"'),),
    # "True" and "False", for those who do not see the icon.
    "wagtailadmin/tables/boolean_cell.html": (("value|stringformat:'s'", "value|yesno:'Có,Không,Chưa rõ'"),),
    # "None" for nobody, no number and no model.
    "wagtailadmin/shared/user_avatar.html": (("{{ user }}", "{{ user|default_if_none:'' }}"),),
    "wagtailadmin/shared/side_panel_toggle.html": (
        ("{{ count|intcomma }}", "{{ count|default_if_none:0|intcomma }}"),
    ),
    # A label Django made of the field's name; there only where tasks of two types can be chosen.
    "wagtailadmin/workflows/task_chooser/chooser.html": (
        (
            "{% formattedfield field %}",
            "{% if field.name == 'task_type' %}{% formattedfield field label_text='Loại bước duyệt' %}"
            "{% else %}{% formattedfield field %}{% endif %}",
        ),
    ),
    "wagtailadmin/pages/listing/_page_title_column_header.html": (
        (
            " start_index=start_index|intcomma",
            " start_index=start_index|intcomma model_name=model_name|default_if_none:'trang'",
        ),
    ),
}


class Loader(AppDirectoriesLoader):
    """Reads the templates of the apps."""

    def get_contents(self, origin: Origin) -> str:
        contents = super().get_contents(origin)
        for english, vietnamese in CHANGES.get(str(origin.template_name), ()):
            contents = contents.replace(english, vietnamese)
        return contents
