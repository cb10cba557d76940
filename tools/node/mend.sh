#!/bin/sh
# Node.js 26 of node_modules links libatomic.so.1, which a bare Debian lacks. npm runs this before a script when `node` does not start.
set -eu

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo 'Node.js needs libatomic.so.1: installing libatomic1.' >&2
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libatomic1 >&2
else
  cat >&2 <<'TEXT'
The Node.js 26 in node_modules does not start on this machine; the line above says why.
If libatomic.so.1 is what it misses, install it and run the command again:

  Debian, Ubuntu   sudo apt-get install libatomic1
  Fedora, RHEL     sudo dnf install libatomic
  Arch             sudo pacman -S gcc-libs
TEXT
  exit 1
fi

node -e 0
