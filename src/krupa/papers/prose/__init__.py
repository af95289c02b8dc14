"""Wording files: an official's text (Jinja2 + Markdown) becomes the body of a paper."""
