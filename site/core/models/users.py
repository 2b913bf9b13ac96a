"""People who log in: editors and administrators."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor or administrator of the site; visitors have no account."""

    def __str__(self) -> str:
        return self.get_full_name() or self.get_username()
