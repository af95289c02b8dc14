"""Numbers that papers print, computed by the rules from facts."""
