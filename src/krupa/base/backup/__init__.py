"""A whole installation in one file, taken and put back while people work."""

from krupa.base.backup.archive import BackupError, restore_backup, write_backup

__all__ = ["BackupError", "restore_backup", "write_backup"]
