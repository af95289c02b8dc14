"""A submitted version is fixed: the database itself refuses to change it."""

from django.db import migrations

from krupa.agreements.guard import lift_guard, set_guard


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: set_guard(editor.connection),
            lambda apps, editor: lift_guard(editor.connection),
        )
    ]
