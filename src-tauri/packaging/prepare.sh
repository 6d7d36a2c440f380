#!/usr/bin/env bash
# Installs what the build (`run`), the tests (`tests`) or the figures (`bench`) need and this machine lacks: Debian and
# Ubuntu packages by name. On other systems it says what to install and stops. Changes nothing where all is there.
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
  # Beside which our reading of calendars is put.
  bench) wanted=("${build[@]}" libical-dev) ;;
  *)
    echo "prepare.sh run|tests|bench" >&2
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

# Calendars that nobody here wrote: the packages of tests/corpora/sources.txt, each unpacked into a folder.
foreign_calendars() {
  local root list place from name version
  root="$(cd "$(dirname "$0")/../.." && pwd)"
  list="$root/tests/corpora/sources.txt"
  place="$root/target/tools/corpora-files"
  if cmp -s "$list" "$place/sources.txt"; then return; fi
  rm -rf "$place"
  while read -r from name version; do
    mkdir -p "$place/packed/$from/$name" "$place/$from/$name"
    case "$from" in
      pip) (cd "$place/packed/$from/$name" && python3 -m pip download --quiet --disable-pip-version-check --no-deps \
        --no-binary :all: "$name==$version") ;;
      npm) (cd "$place/packed/$from/$name" && npm pack --silent "$name@$version" >/dev/null) ;;
      apt) (cd "$place/packed/$from/$name" && debian_source "$name") ;;
    esac
    tar -xf "$place/packed/$from/$name/"*.t*gz -C "$place/$from/$name" --strip-components=1
  done < <(grep -v '^#' "$list")
  cp "$list" "$place/"
}

# The source of a Debian package into the folder we stand in, from where this machine has its packages, without a
# change to its lists.
debian_source() {
  command -v apt-get >/dev/null || { echo "$1 comes from Debian or Ubuntu only." >&2; return 1; }
  local lists="$PWD/lists" file apart
  mkdir -p "$lists/state/partial" "$lists/parts"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/{debian,ubuntu}.{list,sources}; do
    [ ! -e "$file" ] || sed 's/^Types: deb$/Types: deb-src/; s/^deb /deb-src /' "$file" >"$lists/parts/$(basename "$file")"
  done
  apart=(-o Dir::Etc::sourcelist="$lists/none" -o Dir::Etc::sourceparts="$lists/parts" -o Dir::State::lists="$lists/state"
    -o Dir::Cache="$lists" -o APT::Sandbox::User="")
  apt-get "${apart[@]}" update -qq
  # Old snapshots lack the part that is Debian's own; the calendars are in the author's.
  apt-get "${apart[@]}" source -qq --download-only --tar-only "$1"
  rm -rf "$lists"
}

[ "${1:-run}" != tests ] || { outsiders; foreign_calendars; }
