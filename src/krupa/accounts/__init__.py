"""Who may sign in, and which office they hold in which organisation."""
