"""What the tests of guides share."""

import pytest

from core.models import RegimeTransition
from core.reference_data import load_instruments, load_regimes, load_transitions
from tests.factories.guides import (
    GuideChapterPageFactory,
    GuideIndexPageFactory,
    GuidePageFactory,
    GuideSectionPageFactory,
)


@pytest.fixture
def regimes(db) -> list[RegimeTransition]:
    """The regimes, and the days on which one took the place of another."""
    load_regimes()
    load_instruments()
    load_transitions()
    return list(RegimeTransition.objects.all())


@pytest.fixture
def guide(home, regimes):
    """An empty guide below the home page."""
    return GuidePageFactory(parent=GuideIndexPageFactory(parent=home))


@pytest.fixture
def chapter(guide):
    """An empty chapter of it."""
    return GuideChapterPageFactory(parent=guide, title="Termijnen", slug="termijnen")


@pytest.fixture
def section(chapter):
    """A live section on the later regime."""
    return GuideSectionPageFactory(parent=chapter, title="Overdracht", slug="overdracht", regimes=["ammr"])
