"""The image roles of the site: each place where an image stands, with the renditions that it needs.

Templates name a role and never a size, so that all sizes can be made before the first visit.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.images.models import AbstractImage

#: JPEG comes last: it is what a browser of 2018 gets.
PICTURE_FORMATS = ("avif", "webp", "jpeg")


@dataclass(frozen=True)
class ImageRole:
    """A place for an image: its widths in pixels, its shape where it is cropped, and its width on screen."""

    widths: tuple[int, ...]
    sizes: str = ""
    ratio: tuple[int, int] | None = None
    formats: tuple[str, ...] = PICTURE_FORMATS
    #: Narrow screens do not show it: the browser must know the layout before it may fetch it.
    waits_for_layout: bool = False

    def get_specs(self, image: AbstractImage) -> list[str]:
        """Wagtail's filter specifications for this image, by format, narrowest first; nothing is enlarged."""
        operations = [self._get_operation(width) for width in self._get_useful_widths(image)]
        return [f"{operation}|format-{name}" for name in self.formats for operation in operations]

    @property
    def specs(self) -> list[str]:
        """Every filter specification that an image of any size may need here."""
        return [
            f"{self._get_operation(width)}|format-{name}" for name in self.formats for width in self.widths
        ]

    def _get_operation(self, width: int) -> str:
        if self.ratio is None:
            return f"width-{width}"
        across, down = self.ratio
        return f"fill-{width}x{round(width * down / across)}"

    def _get_useful_widths(self, image: AbstractImage) -> Iterable[int]:
        available = image.width
        if self.ratio is not None:
            across, down = self.ratio
            available = min(available, image.height * across // down)
        # The first width that the image cannot fill gives the image as it is; wider ones would repeat it.
        too_wide = [width for width in self.widths if width >= available]
        return [width for width in self.widths if width < available] + too_wide[:1]


IMAGE_ROLES: dict[str, ImageRole] = {
    "hero": ImageRole(widths=(480, 960, 1440), sizes="(min-width: 80rem) 33rem, 42vw", waits_for_layout=True),
    "body": ImageRole(widths=(480, 960, 1440), sizes="(min-width: 48rem) 43rem, 92vw"),
    "card": ImageRole(
        widths=(480, 800), sizes="(min-width: 64rem) 24rem, (min-width: 42rem) 45vw, 92vw", ratio=(16, 9)
    ),
    "poster": ImageRole(widths=(960,), formats=("jpeg",)),
    "social": ImageRole(widths=(1200,), ratio=(1200, 630), formats=("jpeg",)),
}


def get_all_specs(image: AbstractImage) -> list[str]:
    """The filter specifications of every role for this image, each once."""
    return list(dict.fromkeys(spec for role in IMAGE_ROLES.values() for spec in role.get_specs(image)))
