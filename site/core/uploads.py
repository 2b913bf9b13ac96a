"""What an image must be before the media library takes it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class WholeImageField(WagtailImageField):
    """Refuses an image that begins well and ends too early; Wagtail's own field lets the error out."""

    def check_image_pixel_size(self, f: File) -> None:
        """Reads the file to its end to learn its size."""
        try:
            super().check_image_pixel_size(f)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error


class SiteImageForm(BaseImageForm):
    """The form of the media library, with a field that reads images whole."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = WholeImageField(
                label=field.label, required=field.required, max_length=field.max_length, widget=field.widget
            )
