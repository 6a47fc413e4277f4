"""Files of the library, and the pages that mention them."""

import factory
from django.core.files.base import ContentFile

from cms.media.models import CustomDocument
from tests.factories import ArticleFactory, ImageFactory
from tests.news.bodies import body, image, paragraph


class DocumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CustomDocument

    title = factory.Sequence(lambda n: f"Kế hoạch số {n}")
    file = factory.Sequence(lambda n: ContentFile(b"%PDF-1.7", name=f"ke-hoach-{n}.pdf"))


def document_link(document, text="kế hoạch"):
    return paragraph(f'<p>Xem <a linktype="document" id="{document.pk}">{text}</a>.</p>')


MENTIONS = {"images": image, "documents": document_link}
FACTORIES = {"images": ImageFactory, "documents": DocumentFactory}


def mention(kind, *files, **story):
    """Return a story whose body shows pictures or links to documents."""
    return ArticleFactory(body=body(*map(MENTIONS[kind], files)), **story)
