"""Work on judgments that the background worker does."""

from django_tasks import task

from .reviewing import review_judgments


@task()
def open_tasks_for(pks: list[int]) -> int:
    """Opens review tasks for the texts that these judgments touch; gives their number."""
    return review_judgments(pks)
