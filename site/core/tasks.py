"""Work that the background worker does for the media library."""

import logging

from django_tasks import task

from .models import SiteImage
from .renditions import make_renditions

logger = logging.getLogger(__name__)


@task()
def make_renditions_of(image_id: int) -> int:
    """Makes the renditions that an image lacks; gives their number, none where the image is gone."""
    image = SiteImage.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    try:
        return make_renditions(image)
    except Exception:
        logger.exception("Image %s lacks renditions; visitors get the original meanwhile.", image_id)
        raise
