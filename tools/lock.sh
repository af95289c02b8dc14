#!/bin/sh
# Pin every package with its hashes; the files name no download host.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null 2>&1 || { echo "lock: install uv first" >&2; exit 1; }
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        --extra build "$@" pyproject.toml
}
compile -o requirements/runtime.txt
compile --extra dev -o requirements/dev.txt
