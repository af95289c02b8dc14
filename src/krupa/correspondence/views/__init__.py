"""Pages of the register: they translate between requests and services, and decide nothing."""
