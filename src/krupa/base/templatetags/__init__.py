"""Tags and filters of the templates of every app."""
