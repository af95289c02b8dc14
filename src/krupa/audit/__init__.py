"""Events: what changed, what was read, by whom, why. Append-only, each with the hash of the last."""
