"""One login of each group, for the demonstration only."""

from collections.abc import Iterable

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


def create_logins() -> list[User]:
    """Creates the logins that do not exist and gives them; an existing one keeps its password."""
    made = []
    for username, group in LOGINS:
        user, created = User.objects.get_or_create(
            username=username, defaults={"first_name": group, "email": f"{username}@example.org"}
        )
        if created:
            user.set_password(PASSWORD)
            user.save()
            UserProfile.objects.get_or_create(user=user, defaults={"preferred_language": "nl"})
            made.append(user)
    return made


def join_groups(users: Iterable[User]) -> None:
    """Puts each new login into its group, once there are groups."""
    groups = dict(LOGINS)
    for user in users:
        user.groups.add(Group.objects.get(name=groups[user.username]))
