#!/bin/sh
# Set up .venv for running (runtime) or for working on KruPA (dev). Says in one line what it cannot do.
set -eu
cd "$(dirname "$0")/.."
kind=$1
python=${PYTHON:-python3}

as_root() { # run as root where this user may without being asked for a password
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo -n "$@"; else return 1; fi
}

apt_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root apt-get update -qq >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq "$@" >/dev/null 2>&1
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "setup: Python 3.11 or newer is needed; install it or name it: make PYTHON=python3.12 $kind" >&2
    exit 1
fi
if [ ! -x .venv/bin/python ]; then
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        apt_install python3-venv || { echo "setup: this Python cannot make virtual environments; install python3-venv" >&2; exit 1; }
    fi
    "$python" -m venv .venv
fi

echo "setup: installing Python packages ($kind)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$kind.txt"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
touch .venv/.runtime

if [ "$kind" = dev ]; then
    missing=
    command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
    command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
    command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer-nogui libreoffice-calc-nogui"
    [ -e /usr/share/fonts/truetype/tlwg/Laksaman.ttf ] || missing="$missing fonts-tlwg-laksaman-ttf"
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086 # a list of package names
        apt_install $missing || echo "setup: not installed (tests that need them will say so):$missing" >&2
    fi
    touch .venv/.dev
fi
