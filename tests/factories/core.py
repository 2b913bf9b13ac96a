"""Taxonomy terms with a Dutch label, and more where told; images."""

import factory
import wagtail_factories

from core.models import Country, LegalInstrument, LegalProvision, LegalRegime, SiteImage, Topic


class TermFactory(factory.django.DjangoModelFactory):
    """A term; `labels={"fr": "…"}` adds names."""

    code = factory.Sequence(lambda number: f"term-{number}")

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    @factory.post_generation
    def labels(self, create, extracted, **kwargs):
        """Names by language; Dutch is made of the code where none is given."""
        texts = extracted or {"nl": f"Naam van {self.code}"}
        model = type(self).labels.rel.related_model
        model.objects.bulk_create(
            model(term=self, language=language, text=text) for language, text in texts.items()
        )


class TopicFactory(TermFactory):
    class Meta:
        model = Topic


class LegalRegimeFactory(TermFactory):
    class Meta:
        model = LegalRegime


class CountryFactory(TermFactory):
    code = factory.Sequence(lambda number: f"{chr(65 + number // 26 % 26)}{chr(65 + number % 26)}")

    class Meta:
        model = Country


class LegalInstrumentFactory(TermFactory):
    kind = LegalInstrument.Kind.REGULATION

    class Meta:
        model = LegalInstrument


class LegalProvisionFactory(factory.django.DjangoModelFactory):
    instrument = factory.SubFactory(LegalInstrumentFactory)
    article = factory.Sequence(lambda number: str(number + 1))

    class Meta:
        model = LegalProvision


class SiteImageFactory(wagtail_factories.ImageFactory):
    """A small picture; `file__width=1600, file__height=900` makes it larger."""

    title = factory.Sequence(lambda number: f"Beeld {number}")
    file = factory.django.ImageField(width=600, height=400, filename="beeld.png", format="PNG")

    class Meta:
        model = SiteImage
