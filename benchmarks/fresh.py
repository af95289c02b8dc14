"""One work in a process of its own: ``python -m benchmarks.fresh <module> <function> <JSON list>``."""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module


def main() -> None:
    module, function, arguments = sys.argv[1:]
    taken: float = getattr(import_module(f"benchmarks.{module}"), function)(*json.loads(arguments))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": taken, "megabytes": kilobytes / 1024}))


if __name__ == "__main__":
    main()
