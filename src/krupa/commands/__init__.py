"""The subcommands of ``krupa``, one module each, imported only when called."""
