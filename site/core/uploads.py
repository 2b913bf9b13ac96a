"""What an image must be before the media library takes it, and what is taken out of it."""

from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

#: Where a format keeps what a camera or a program wrote about a picture, its place on earth included.
METADATA_KEYS = ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop")
#: How well a picture is saved anew; JPEG keeps its own tables where it need not be turned.
QUALITY = 95


def remove_metadata(file: File) -> File:
    """The picture without place, time and maker of the shot; upright, as its metadata said it was.

    A photograph taken at somebody's door says where the door is. A file without such data is left as it is.
    """
    file.seek(0)
    picture = Image.open(file)
    if not any(picture.info.get(key) for key in METADATA_KEYS):
        file.seek(0)
        return file
    upright = ImageOps.exif_transpose(picture)
    is_turned = upright.size != picture.size or picture.getexif().get(0x0112, 1) != 1
    options: dict[str, Any] = {
        "icc_profile": picture.info.get("icc_profile"),
        "exif": b"",
        "quality": QUALITY,
    }
    if picture.format == "JPEG" and not is_turned:
        upright, options["quality"] = picture, "keep"
    for key in METADATA_KEYS:
        upright.info.pop(key, None)
    written = BytesIO()
    upright.save(written, format=picture.format, **options)
    kind = Image.MIME[picture.format or "JPEG"]
    return SimpleUploadedFile(file.name or "", written.getvalue(), kind)


class WholeImageField(WagtailImageField):
    """Refuses an image that begins well and ends too early; Wagtail's own field lets the error out."""

    def check_image_pixel_size(self, f: File) -> None:
        """Reads the file to its end to learn its size."""
        try:
            super().check_image_pixel_size(f)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error


class SiteImageForm(BaseImageForm):
    """The form of the media library: reads images whole and keeps nothing of where they were made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = WholeImageField(
                label=field.label, required=field.required, max_length=field.max_length, widget=field.widget
            )

    def clean_file(self) -> File:
        """The new file without its metadata, else the one that is stored."""
        file = self.cleaned_data["file"]
        return remove_metadata(file) if file and "file" in self.changed_data else file
