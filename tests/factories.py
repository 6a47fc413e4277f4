"""Content with fixed dates and readable slugs; ids are looked up, never guessed."""

import datetime
import itertools
from io import BytesIO

import factory
import wagtail_factories
from django.core.files.images import ImageFile
from PIL import Image as PillowImage

from cms.accounts.models import User
from cms.media.models import CustomImage
from home.models import HomePage
from news.emulation.models import Cluster, ClusterMember, ClusterYear, Movement, Unit
from news.models import ArticlePage, Author, Byline, EmulationEventPage, NewsIndexPage, Topic

HANOI = datetime.timezone(datetime.timedelta(hours=7))
FIRST = datetime.datetime(2024, 3, 15, 19, 50, tzinfo=HANOI)


def picture(width: int = 320, height: int = 180, colour: str = "#884422") -> ImageFile:
    stream = BytesIO()
    PillowImage.new("RGB", (width, height), colour).save(stream, "JPEG")
    return ImageFile(BytesIO(stream.getvalue()), name="anh.jpg")


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"nguoi-dung-{n}")
    password = factory.django.Password("mat-khau-rat-dai")


class AdministratorFactory(UserFactory):
    is_superuser = True
    is_staff = True


class ImageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CustomImage

    title = factory.Sequence(lambda n: f"Ảnh {n}")
    description = "Hàng cây trước trụ sở phường"
    file = factory.LazyFunction(picture)


class SectionFactory(wagtail_factories.PageFactory):
    class Meta:
        model = NewsIndexPage

    title = "Tin tức"
    slug = factory.Sequence(lambda n: f"muc-{n}")


class StoryFactory(wagtail_factories.PageFactory):
    class Meta:
        abstract = True

    class Params:
        number = factory.LazyFunction(itertools.count().__next__)  # across the types, unlike a Sequence

    title = factory.LazyAttribute(lambda story: f"Tin số {story.number}")
    slug = factory.LazyAttribute(lambda story: f"tin-so-{story.number}")
    lead = "Sáng 15/3, phường tổ chức trồng cây."
    published_at = factory.LazyAttribute(lambda story: FIRST + datetime.timedelta(hours=story.number))


class ArticleFactory(StoryFactory):
    class Meta:
        model = ArticlePage


class EventFactory(StoryFactory):
    class Meta:
        model = EmulationEventPage

    event_type = EmulationEventPage.EventType.LAUNCH
    date = datetime.date(2024, 3, 15)


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic

    title = factory.Sequence(lambda n: f"Dòng sự kiện {n}")


class AuthorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Author

    name = factory.Sequence(lambda n: f"Tác giả {n}")


class UnitFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Unit

    kind = Unit.Kind.WARD
    official_name = factory.Sequence(lambda n: f"phường Số {n}")


class ClusterFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Cluster

    level = Cluster.Level.WARD
    number = 3
    name = "Cụm thi đua số 3"
    bloc = "Ban CHQS các phường, xã"


class ClusterYearFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ClusterYear

    cluster = factory.SubFactory(ClusterFactory)
    year = 2024


class ClusterMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ClusterMember


class MovementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Movement

    kind = Movement.Kind.MOVEMENT
    name = factory.Sequence(lambda n: f"Phong trào {n}")


def sign(story: ArticlePage | EmulationEventPage, name: str, role: str = "write") -> None:
    Byline.objects.create(story=story, name=name, role=role)


def get_home() -> HomePage:
    return HomePage.objects.get()
