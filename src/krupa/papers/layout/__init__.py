"""Where things stand on each family of official paper, as content-model blocks."""
