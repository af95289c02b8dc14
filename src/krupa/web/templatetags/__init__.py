"""Tags every template has without asking."""
