"""From a year's facts to files: which papers, in which formats, rendered and written."""
