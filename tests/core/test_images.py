"""Images on pages: their roles, their markup, and what a visit costs."""

import re

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.db import connection
from django.template import Context, Template, TemplateSyntaxError
from django.test.utils import CaptureQueriesContext
from wagtail.images.models import Filter

from core.blocks.body import BodyBlock
from core.images import IMAGE_ROLES, get_all_specs
from core.models import SiteImage, SiteRendition
from core.renditions import make_renditions
from tests.factories.core import SiteImageFactory
from tests.factories.pages import StandardPageFactory

pytestmark = pytest.mark.django_db


def build_image(width: int, height: int) -> SiteImage:
    return SiteImage(title="beeld", width=width, height=height)


def render(tag: str, image: SiteImage | None, **context: str) -> str:
    return Template("{% load image_tags %}" + tag).render(Context({"image": image, **context}))


def make_at(image: SiteImage, role: str) -> None:
    """Rows only: how a page looks does not depend on what is in the files."""
    for spec in IMAGE_ROLES[role].get_specs(image):
        width = re.search(r"\d+", spec)[0]
        SiteRendition.objects.create(
            image=image,
            filter_spec=spec,
            focal_point_key=Filter(spec=spec).get_cache_key(image),
            width=min(int(width), image.width),
            height=1,
            file=f"images/{spec.replace('|', '.')}",
        )


@pytest.mark.parametrize(
    ("width", "height", "role", "expected"),
    [
        (1600, 900, "body", ["width-480", "width-960", "width-1440"]),
        (960, 540, "body", ["width-480", "width-960"]),
        (700, 400, "body", ["width-480", "width-960"]),
        (200, 100, "body", ["width-480"]),
        (1600, 900, "card", ["fill-480x270", "fill-800x450"]),
        (1600, 200, "card", ["fill-480x270"]),
        (200, 1600, "card", ["fill-480x270"]),
        (1600, 900, "social", ["fill-1200x630"]),
    ],
)
def test_an_image_is_made_no_larger_than_it_is_and_in_no_size_twice(width, height, role, expected):
    specs = [spec.split("|")[0] for spec in IMAGE_ROLES[role].get_specs(build_image(width, height))]
    assert list(dict.fromkeys(specs)) == expected


def test_the_specs_of_a_role_cover_those_of_every_image():
    for role in IMAGE_ROLES.values():
        for width in (100, 700, 5000):
            assert set(role.get_specs(build_image(width, 900))) <= set(role.specs)


def test_roles_that_share_a_size_share_the_file():
    specs = get_all_specs(build_image(1600, 900))
    assert len(specs) == len(set(specs))
    assert len(specs) < sum(len(role.specs) for role in IMAGE_ROLES.values())


def test_templates_name_a_role_and_never_a_size():
    for template in (settings.SITE_ROOT / "templates").rglob("*.html"):
        assert "wagtailimages_tags" not in template.read_text(encoding="utf-8"), template


def test_a_browser_is_offered_avif_then_webp_then_jpeg_with_width_and_height():
    image = SiteImageFactory()
    make_renditions(image)
    html = render('{% responsive_image image "body" alt="Een huis" %}', image)
    assert re.findall(r'type="([^"]+)"', html) == ["image/avif", "image/webp"]
    assert re.search(r'<img[^>]* src="[^"]+\.jpg"', html)
    assert 'width="480"' in html
    assert 'height="320"' in html
    assert 'alt="Een huis"' in html
    assert "480w" in html
    assert "600w" in html


def test_an_image_below_the_fold_waits_until_the_reader_comes_near():
    image = SiteImageFactory()
    make_at(image, "card")
    html = render('{% responsive_image image "card" alt="" %}', image)
    assert 'loading="lazy"' in html
    assert 'decoding="async"' in html
    assert "fetchpriority" not in html


def test_the_image_that_the_reader_sees_first_is_fetched_first():
    image = SiteImageFactory()
    make_at(image, "body")
    html = render('{% responsive_image image "body" alt="" priority=True %}', image)
    assert 'fetchpriority="high"' in html
    assert "lazy" not in html


def test_one_size_needs_no_sizes():
    image = SiteImageFactory(file__width=200, file__height=100)
    make_at(image, "body")
    html = render('{% responsive_image image "body" alt="" %}', image)
    assert "sizes=" not in html
    assert "image/avif" in html


def test_alternative_text_is_escaped():
    html = render('{% responsive_image image "body" alt=words %}', SiteImageFactory(), words='"><script>')
    assert "<script>" not in html


def test_a_template_cannot_leave_out_the_alternative_text():
    with pytest.raises(TemplateSyntaxError):
        Template('{% load image_tags %}{% responsive_image image "body" %}')


def test_only_cards_and_stills_whose_link_has_words_of_its_own_show_an_image_without_words():
    templates = settings.SITE_ROOT / "templates"
    found = {
        str(path.relative_to(templates))
        for path in templates.rglob("*.html")
        if re.search(r'responsive_image[^%]*alt=""', path.read_text(encoding="utf-8"))
    }
    assert found == {"news/card.html", "components/video.html"}


def test_no_image_is_no_markup():
    assert render('{% responsive_image image "body" alt="" %}', None) == ""
    assert render('{% image_rendition image "social" as share %}{{ share.url }}', None) == ""


def test_a_visit_before_the_worker_gets_the_original_and_makes_nothing():
    image = SiteImageFactory()
    html = render('{% responsive_image image "body" alt="x" %}', image)
    share = render('{% image_rendition image "social" as share %}{{ share.full_url }}', image)
    assert image.file.url in html
    assert 'width="600"' in html
    assert 'height="400"' in html
    assert share == settings.WAGTAILADMIN_BASE_URL + image.file.url
    assert not SiteRendition.objects.exists()


def test_one_format_that_is_missing_leaves_the_others():
    image = SiteImageFactory()
    make_at(image, "body")
    SiteRendition.objects.filter(filter_spec__contains="avif").delete()
    html = render('{% responsive_image image "body" alt="" %}', image)
    assert re.findall(r'type="([^"]+)"', html) == ["image/webp"]


def test_a_text_with_twenty_images_costs_as_many_queries_as_one_with_two(client, home):
    costs = []
    for amount in (2, 20):
        body = []
        for _number in range(amount):
            image = SiteImageFactory()
            make_at(image, "body")
            body.append(("image", {"image": image, "alt_text": "x", "caption": ""}))
            body.append(("video", {"title": "x", "poster": image, "external_url": "https://example.org"}))
        page = StandardPageFactory(parent=home, body=body)
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            html = client.get(page.url).content.decode()
        assert html.count("<picture>") == 2 * amount
        assert "original_images" not in html
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_editors_cannot_place_an_image_without_words():
    def walk(block):
        yield block
        children = getattr(block, "child_blocks", {}).values()
        for child in [*children, *filter(None, [getattr(block, "child_block", None)])]:
            yield from walk(child)

    for block in walk(BodyBlock()):
        assert "decorative" not in getattr(block, "child_blocks", {})
        assert "image" not in (getattr(block, "features", None) or [])


def test_the_machine_can_write_every_format():
    assert not [message for message in run_checks() if message.id == "core.E001"]
