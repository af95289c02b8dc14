"""Pages of the agreements; they translate between requests, services and selectors and decide nothing."""
