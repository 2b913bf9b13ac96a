"""Mail about new review tasks, sent by the background worker."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import ngettext
from django_tasks import task

from core.models import User

logger = logging.getLogger(__name__)
#: A mail that lists more is not read.
MOST_LINES = 20


@task()
def send_digest(user_id: int, lines: list[str]) -> bool:
    """Tells a person which texts to look at; gives whether there was somebody to tell."""
    user = User.objects.filter(pk=user_id, is_active=True).exclude(email="").first()
    if user is None:
        return False
    with translation.override(get_mail_language(user)):
        subject = ngettext("%(count)d text to review", "%(count)d texts to review", len(lines))
        body = render_to_string(
            "core/admin/review_digest.txt",
            {
                "user": user,
                "lines": lines[:MOST_LINES],
                "more": max(0, len(lines) - MOST_LINES),
                "url": f"{settings.WAGTAILADMIN_BASE_URL}{reverse('review_tasks')}",
            },
        )
    try:
        send_mail(subject % {"count": len(lines)}, body, None, [user.email])
    except Exception:
        logger.exception(
            "User %s was not told of %s review tasks; they are in the list.", user_id, len(lines)
        )
        raise
    return True


def get_mail_language(user: User) -> str:
    """The language in which the person edits."""
    profile = getattr(user, "wagtail_userprofile", None)
    return profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
