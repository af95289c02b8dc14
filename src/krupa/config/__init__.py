"""How an installation of the web application is set up: from the environment, safe unless asked otherwise."""
