"""System checks of the foundation."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from PIL import features

from .images import PICTURE_FORMATS

#: Pillow always writes JPEG; these it writes where it was built with their library.
OPTIONAL_FORMATS = {"avif", "webp"}


@register()
def check_image_formats(**kwargs: Any) -> list[CheckMessage]:
    """Pillow must be able to write every format that the image roles name."""
    return [
        Error(
            f"Pillow cannot write {name.upper()} images.",
            hint="Install Pillow 11.3 or newer from its own wheel; other builds may leave formats out.",
            id="core.E001",
        )
        for name in PICTURE_FORMATS
        if name in OPTIONAL_FORMATS and not features.check(name)
    ]
