"""The reference data and a page with the calculator."""

import pytest

from core.reference_data import load_reference_data
from tests.factories.time_limits import TimeLimitsPageFactory


@pytest.fixture
def reference(db):
    """Regimes, instruments, events, limits and holidays as every installation starts with them."""
    load_reference_data()


@pytest.fixture
def calculator(home, reference):
    """A Dutch page with the calculator."""
    return TimeLimitsPageFactory(parent=home, title="Termijnen berekenen", slug="termijnen")
