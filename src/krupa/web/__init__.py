"""The shell of the pages: layout, components, home, language, static files."""
