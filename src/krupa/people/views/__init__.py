"""Pages of people: the list, the files, and rosters."""
