"""LAOs (อปท.): what they are called, where they are, who signs for them, their units and their emblem."""
