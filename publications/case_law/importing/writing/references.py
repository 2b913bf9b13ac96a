"""Tells Wagtail what imported records refer to, so that the use of a court or country is complete.

Wagtail does this record by record when one is saved, in two queries each; writing in bulk passes that by.
`ReferenceIndex` has no bulk form of its own: what is taken from it here is compared with its own work in
a test.
"""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from ...models import CaseSummary, Judgment


def write_references(model: type[Judgment | CaseSummary], records: Sequence[Judgment | CaseSummary]) -> None:
    """Replaces what is known of the references of these records."""
    content_type = ContentType.objects.get_for_model(model)
    keys = [str(record.pk) for record in records]
    ReferenceIndex.objects.filter(base_content_type=content_type, object_id__in=keys).delete()
    ReferenceIndex.objects.bulk_create(
        ReferenceIndex(
            content_type=content_type,
            base_content_type=content_type,
            object_id=str(record.pk),
            to_content_type_id=to_content_type,
            to_object_id=to_object,
            model_path=model_path,
            content_path=content_path,
            content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
        )
        for record in records
        for to_content_type, to_object, model_path, content_path in dict.fromkeys(
            ReferenceIndex._extract_references_from_object(record)
        )
    )
