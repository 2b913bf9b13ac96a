"""Whether a record is in use: what still points at it, so that nothing loses its label."""

from django.db.models import CASCADE, ForeignObjectRel, ManyToManyRel, Model


def is_in_use(instance: Model) -> bool:
    """Whether another record points at this one; its own rows, which go with it, do not count."""
    for field in instance._meta.get_fields(include_hidden=True):
        if not isinstance(field, ForeignObjectRel):
            continue
        is_own_row = getattr(field, "on_delete", None) is CASCADE
        if is_own_row and not isinstance(field, ManyToManyRel):
            continue
        pointing = field.related_model._base_manager.filter(**{field.field.name: instance.pk})
        if pointing.exists():
            return True
    return False
