"""The fiscal year of an organisation: its rounds, its calendar, its task list, the criteria announcement."""
