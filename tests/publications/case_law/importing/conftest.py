"""The courts and terms that imports refer to."""

import pytest

from publications.case_law.importing.vocabulary import Vocabulary
from tests.factories.importing import build_vocabulary, create_reference_data


@pytest.fixture
def reference(locales) -> None:
    """Courts, terms and languages in the database."""
    create_reference_data()


@pytest.fixture
def vocabulary() -> Vocabulary:
    """The same without a database."""
    return build_vocabulary()
