"""Issued papers and cancellations are never changed: the database itself refuses."""

from django.db import migrations

from krupa.correspondence.guard import lift_guard, set_guard


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0001_initial")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: set_guard(editor.connection),
            lambda apps, editor: lift_guard(editor.connection),
        )
    ]
