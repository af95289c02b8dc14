"""What every app of the web application stands on: records, scoping, actors, refusals, rules of an office."""
