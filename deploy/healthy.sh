#!/usr/bin/env bash
# Succeeds when GET http://127.0.0.1:<port><path> answers 200. The images have no curl: bash speaks HTTP well enough.
# Usage: healthy.sh <port> <path>
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
IFS= read -r -t 4 -u 3 status
[[ "$status" == 'HTTP/1.'?' 200'* ]]
