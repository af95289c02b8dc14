"""Tables inside prose papers, made from facts."""
