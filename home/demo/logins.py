"""One login of each group, for the demonstration only."""

from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from core.models import User

PASSWORD = "vluchtelingenwerk-demo"  # noqa: S105 - it guards demonstration content on loopback
LOGINS = (
    ("redacteur", "Redacteur"),
    ("eindredacteur", "Eindredacteur"),
    ("jurist", "Jurist"),
    ("beheerder", "Beheerder"),
)


def create_logins() -> None:
    """Creates the logins that do not exist; an existing one keeps its password."""
    for username, group in LOGINS:
        user, created = User.objects.get_or_create(
            username=username, defaults={"first_name": group, "email": f"{username}@example.org"}
        )
        if created:
            user.set_password(PASSWORD)
            user.save()
            user.groups.add(Group.objects.get(name=group))
            UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": "nl"})
