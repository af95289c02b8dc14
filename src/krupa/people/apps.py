"""Django's entry to the app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Registers the app and its check of the set-up."""

    name = "krupa.people"
    label = "people"

    def ready(self) -> None:
        """What people's records lack stands among the tasks of setting up."""
        from krupa.organizations.setup import register_check
        from krupa.people.setup import post_numbers

        register_check(post_numbers)
