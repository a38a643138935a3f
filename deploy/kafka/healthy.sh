#!/usr/bin/env bash
# Succeeds when the broker answers a request of its protocol (ApiVersions, version 0). Costs a millisecond where the
# command line tools cost a JVM.
set -euo pipefail

exec 3<>/dev/tcp/127.0.0.1/9092
# Length 10 · key 18 · version 0 · correlation id 1 · no client id.
printf '\0\0\0\012\0\022\0\0\0\0\0\001\377\377' >&3
# Length and correlation id of the answer.
[[ "$(head -c 8 <&3 | wc -c)" -eq 8 ]]
