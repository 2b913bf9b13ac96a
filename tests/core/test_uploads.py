"""What editors upload says nothing of where and when it was made."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form

from core.uploads import remove_metadata

GPS, ORIENTATION, MAKER = 0x8825, 0x0112, 0x010F
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}


def build_photograph(kind: str = "JPEG", *, orientation: int = 1, with_metadata: bool = True):
    picture = Image.new("RGB", (60, 40), "teal")
    exif = Image.Exif()
    if with_metadata:
        exif[MAKER], exif[ORIENTATION] = "Camera", orientation
        exif.get_ifd(GPS)[1] = "N"
        exif.get_ifd(GPS)[2] = (50.0, 51.0, 12.0)
    written = BytesIO()
    picture.save(written, format=kind, exif=exif if with_metadata else b"")
    return SimpleUploadedFile(f"foto.{FORMATS[kind]}", written.getvalue(), f"image/{kind.lower()}")


def read(file) -> Image.Image:
    file.seek(0)
    return Image.open(BytesIO(file.read()))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_photograph_loses_its_place_and_its_maker(kind):
    original = build_photograph(kind)
    assert read(original).getexif().get_ifd(GPS)
    cleaned = read(remove_metadata(original))
    assert (cleaned.format, cleaned.size) == (kind, (60, 40))
    assert not dict(cleaned.getexif())
    assert not cleaned.getexif().get_ifd(GPS)


def test_a_photograph_that_lay_on_its_side_stands_upright_without_its_metadata():
    cleaned = read(remove_metadata(build_photograph(orientation=6)))
    assert cleaned.size == (40, 60)
    assert not dict(cleaned.getexif())


def test_a_picture_without_metadata_is_kept_byte_for_byte():
    original = build_photograph(with_metadata=False)
    cleaned = remove_metadata(original)
    assert cleaned is original
    assert cleaned.tell() == 0


@pytest.mark.django_db
def test_the_form_of_the_media_library_stores_no_metadata(home):
    model = get_image_model()
    form = get_image_form(model)(
        {"title": "Deur", "description": "", "tags": ""}, {"file": build_photograph()}
    )
    assert form.is_valid(), form.errors
    image = form.save()
    with image.file.open() as stored:
        assert not Image.open(stored).getexif().get_ifd(GPS)
