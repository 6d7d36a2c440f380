#!/usr/bin/env bash
# Installs what the build (`run`) or the tests (`tests`) need and this machine lacks: Debian and Ubuntu packages by
# name. On other systems it says what to install and stops. Changes nothing where all is there.
set -euo pipefail

build=(build-essential pkg-config libssl-dev libwebkit2gtk-4.1-dev librsvg2-dev libxdo-dev)
# Beside the build: a virtual screen, a driver for the window, real pointer and keys, PDF readers, a real keychain.
tests=("${build[@]}" webkit2gtk-driver xvfb xauth xdotool openbox dbus dbus-x11 dbus-user-session gnome-keyring
  poppler-utils imagemagick qpdf strace python3-gi gir1.2-gtk-3.0 fonts-inter python3-venv python3-pip)

case "${1:-run}" in
  run)
    wanted=("${build[@]}")
    # Without a display `make run` walks through the sample on a virtual one.
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || wanted=("${tests[@]}")
    ;;
  tests) wanted=("${tests[@]}") ;;
  *)
    echo "prepare.sh run|tests" >&2
    exit 2
    ;;
esac

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  missing=()
  for package in "${wanted[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing: ${missing[*]}"
    root=()
    [ "$(id -u)" = 0 ] || root=(sudo)
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
elif ! pkg-config --exists webkit2gtk-4.1 2>/dev/null && [ "$(uname)" = Linux ]; then
  echo "Please install with your package manager what Debian calls: ${wanted[*]}" >&2
  exit 1
fi

lacks=0
needs() {
  command -v "$1" >/dev/null || { echo "Please install $2." >&2; lacks=1; }
}
needs cargo "Rust 1.95 or newer (https://rustup.rs)"
needs node "Node.js 20.19 or newer"
needs npm "npm 11"
[ "${1:-run}" != tests ] || needs python3 "Python 3.10 or newer, with venv and pip"
[ "$lacks" = 0 ] || exit 1

# Programs of others that judge our files or stand in for a provider: what `tests/NAME/requirements.txt` (Python) or
# `tests/NAME/package-lock.json` (Node) lists goes to target/tools/NAME, anew when the list changes.
outsiders() {
  local root list name place
  root="$(cd "$(dirname "$0")/../.." && pwd)"
  for list in "$root"/tests/*/requirements.txt; do
    name="$(basename "$(dirname "$list")")"
    place="$root/target/tools/$name"
    if cmp -s "$list" "$place/requirements.txt"; then continue; fi
    rm -rf "$place"
    python3 -m venv "$place"
    "$place/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$list"
    cp "$list" "$place/requirements.txt"
  done
  for list in "$root"/tests/*/package-lock.json; do
    [ -e "$list" ] || continue
    name="$(basename "$(dirname "$list")")"
    place="$root/target/tools/$name-node"
    if cmp -s "$list" "$place/package-lock.json"; then continue; fi
    rm -rf "$place"
    mkdir -p "$place"
    cp "$root/tests/$name/package.json" "$root/tests/$name/.npmrc" "$place/"
    cp "$list" "$place/"
    (cd "$place" && npm ci --ignore-scripts --no-audit --no-fund --silent) || { rm -rf "$place"; exit 1; }
  done
}
[ "${1:-run}" != tests ] || outsiders
