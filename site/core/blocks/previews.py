"""What the previews of blocks show where a block points at a record: one that the site has."""

from django.apps import apps
from django.db.models import Model


def get_sample(model: str) -> Model | None:
    """The oldest record of a model; None where there is none yet, and the preview goes without."""
    return apps.get_model(model)._default_manager.order_by("pk").first()
