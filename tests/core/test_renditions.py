"""Renditions are made when an image is added or changed, and never twice."""

from io import BytesIO, StringIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from wagtail.images.models import Filter

from core.images import get_all_specs
from core.models import SiteImage, SiteRendition, User
from core.renditions import get_incomplete, get_missing_specs
from core.tasks import make_renditions_of
from tests.factories.core import SiteImageFactory

pytestmark = pytest.mark.django_db


def draw(file_format: str, size: tuple[int, int] = (500, 300), colour: str = "green") -> bytes:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, file_format)
    return file.getvalue()


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """Runs what waits for the end of the transaction, as a request does."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def image(commit) -> SiteImage:
    with commit():
        return SiteImageFactory()


@pytest.fixture
def administrator(client):
    client.force_login(User.objects.create_superuser(username="beheer", email="beheer@example.org"))
    return client


def get_state(image: SiteImage) -> set[tuple[int, str]]:
    return set(image.renditions.values_list("pk", "file"))


def edit(client, image: SiteImage, **changes):
    form = {"title": image.title, "description": "", "credit": "", "tags": "", "collection": "1", **changes}
    return client.post(reverse("wagtailimages:edit", args=[image.pk]), form)


def test_a_new_image_has_every_rendition_before_anybody_visits(image):
    assert set(image.renditions.values_list("filter_spec", flat=True)) == set(get_all_specs(image))
    for rendition in image.renditions.all():
        assert rendition.file.storage.exists(rendition.file.name)


def test_the_files_are_what_their_names_say(image):
    for rendition in image.renditions.all():
        with rendition.file.open(), Image.open(rendition.file) as picture:
            assert f"format-{picture.format.lower()}" in rendition.filter_spec
            assert picture.size == (rendition.width, rendition.height)


def test_a_second_run_makes_nothing_anew(image):
    before = get_state(image)
    assert make_renditions_of.func(image.pk) == 0
    assert get_state(image) == before


def test_a_change_of_title_makes_nothing_anew(image, commit):
    before = get_state(image)
    with commit():
        image.title = "Een ander"
        image.save()
    assert get_state(image) == before


def test_nothing_is_made_where_the_upload_is_undone(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False):
        SiteImageFactory()
    assert not SiteRendition.objects.exists()


def test_another_file_takes_its_old_renditions_away(administrator, image, commit):
    old = {rendition.file.name for rendition in image.renditions.all()}
    storage = image.file.storage
    upload = SimpleUploadedFile("anders.jpg", draw("JPEG"), "image/jpeg")
    with commit():
        response = edit(administrator, image, file=upload)
    assert response.status_code == 302
    image = SiteImage.objects.get(pk=image.pk)
    assert get_missing_specs(image) == []
    assert {name for name in old if storage.exists(name)} == set()
    assert all("anders" in rendition.file.name for rendition in image.renditions.all())


def test_another_focal_point_cuts_the_cards_anew_and_keeps_what_is_not_cut(administrator, image, commit):
    uncut = set(image.renditions.filter(focal_point_key="").values_list("pk", flat=True))
    cut = set(image.renditions.exclude(focal_point_key="").values_list("pk", flat=True))
    point = {f"focal_point_{name}": 50 for name in ("x", "y", "width", "height")}
    with commit():
        edit(administrator, image, **point)
    image = SiteImage.objects.get(pk=image.pk)
    now = set(image.renditions.values_list("pk", flat=True))
    assert get_missing_specs(image) == []
    assert uncut <= now
    assert not cut & now
    assert len(now) == len(uncut) + len(cut)


def test_what_the_editing_interface_made_for_itself_stays(image):
    image.get_rendition("max-165x165")
    make_renditions_of.func(image.pk)
    assert image.renditions.filter(filter_spec="max-165x165").exists()


def test_a_deleted_image_takes_its_files_along(image, commit):
    names = [rendition.file.name for rendition in image.renditions.all()]
    storage, pk = image.file.storage, image.pk
    with commit():
        image.delete()
    assert [name for name in names if storage.exists(name)] == []
    assert make_renditions_of.func(pk) == 0


def test_a_broken_file_is_reported_and_made_when_it_is_whole_again(caplog, commit):
    whole = draw("PNG")
    with commit():
        image = SiteImageFactory()
        image.file.storage.delete(image.file.name)
        image.file.storage.save(image.file.name, ContentFile(whole[:60]))
    assert f"Image {image.pk} lacks renditions" in caplog.text
    with pytest.raises(CommandError, match=r"^1 image"):
        call_command("make_renditions", check=True, stdout=StringIO())
    other = SiteImageFactory()
    with pytest.raises(CommandError, match=image.title):
        call_command("make_renditions", stdout=StringIO())
    assert get_missing_specs(other) == []
    image.file.storage.delete(image.file.name)
    image.file.storage.save(image.file.name, ContentFile(whole))
    call_command("make_renditions", stdout=StringIO())
    call_command("make_renditions", check=True, stdout=StringIO())


def test_looking_for_what_is_missing_costs_the_same_for_two_and_for_twenty_images():
    costs = []
    for amount in (2, 18):
        for _number in range(amount):
            image = SiteImageFactory()
            SiteRendition.objects.create(
                image=image,
                filter_spec="width-480|format-webp",
                focal_point_key=Filter(spec="width-480").get_cache_key(image),
                width=1,
                height=1,
                file="x",
            )
        with CaptureQueriesContext(connection) as queries:
            assert len(list(get_incomplete())) >= amount
        costs.append(len(queries))
    assert costs[0] == costs[1]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("foto.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "Geen ondersteund afbeeldingsformaat"),
        ("foto.gif", draw("GIF"), "Geen ondersteund afbeeldingsformaat"),
        ("foto.png", draw("JPEG"), "extensie"),
        ("foto.jpg", b"<html><script>alert(1)</script></html>", "extensie"),
        ("foto.jpg", b"geen beeld", "beschadigd"),
        ("foto.jpg", draw("JPEG")[:900], "beschadigd"),
        ("foto.png", draw("PNG")[:-300], "beschadigd"),
        ("foto.png", draw("PNG", (8000, 7000)), "pixels (56000000)"),
    ],
)
def test_an_upload_that_is_no_image_for_the_site_is_refused_in_dutch(administrator, name, content, words):
    upload = SimpleUploadedFile(name, content, "image/png")
    response = administrator.post(
        reverse("wagtailimages:add"), {"title": "x", "file": upload, "collection": "1"}
    )
    assert words in " ".join(response.context["form"].errors["file"])
    assert not SiteImage.objects.exists()


def test_a_file_that_is_too_big_is_refused_in_dutch(administrator, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    upload = SimpleUploadedFile("foto.png", draw("PNG"), "image/png")
    response = administrator.post(
        reverse("wagtailimages:add"), {"title": "x", "file": upload, "collection": "1"}
    )
    assert "Dit bestand is te groot" in " ".join(response.context["form"].errors["file"])
    assert not SiteImage.objects.exists()
