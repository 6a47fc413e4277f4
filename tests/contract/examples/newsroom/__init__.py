"""The newsroom the examples are taken from: one of a ward, and three small ones beside it.

Keys: sections 1xx, articles 2xx, events 3xx, pictures 4xx, topics 5xx, tags 6xx, authors 7xx, units 8xx, clusters,
their years, movements, documents, notices and redirects 9xx.
"""

from tests.factories import get_home

from .articles import Articles
from .bodies import add_bodies
from .drafts import Drafts
from .events import add_events
from .front_page import fill_front_page
from .library import Library
from .notices import add_notices
from .places import add_sections, add_small_sites, fill_site
from .promotions import add_promotions
from .registers import Registers
from .seed import Seed
from .taken_away import take_away


class Newsroom:
    """Everything, built in one order.

    Attributes:
        drafts: tokens of what is being written.
    """

    def __init__(self) -> None:
        self.home = get_home()
        library, registers = Library(), Registers()
        sections = add_sections(self.home)
        articles = Articles(sections, library, registers)
        security = sections["an-ninh-quoc-phong"]
        add_events(security, library, registers)
        self.seed = Seed(security, sections["tin-tuc"], articles.plain, library, registers)
        take_away(sections["doi-song"], self.seed, articles)
        add_bodies(articles, library, self.seed.event.image)
        fill_front_page(self.home, articles, sections, library)
        fill_site(sections, articles)
        add_notices(articles.plain, library)
        add_small_sites()
        add_promotions(self.seed.event)
        self.drafts = Drafts(security, self.seed.article)
