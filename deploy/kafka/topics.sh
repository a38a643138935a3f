#!/usr/bin/env bash
# Makes the topics that are missing; those that are there stay as they are. docs/events.md says what they hold.
set -euo pipefail

kafka_topics() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" "$@"
}

# topic NAME PARTITIONS SETTING...
topic() {
  local name="$1" partitions="$2" setting settings=()
  shift 2
  if [[ $'\n'"$present"$'\n' == *$'\n'"$name"$'\n'* ]]; then
    echo "topic $name: there"
    return
  fi
  for setting in "$@"; do settings+=(--config "$setting"); done
  kafka_topics --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --replication-factor "${REPLICATION_FACTOR:-1}" "${settings[@]}" >/dev/null
  echo "topic $name: made, $partitions partitions, $*"
}

# Where everything is restarted at once, nothing has waited for the broker.
attempts=0
until present="$(kafka_topics --list)"; do
  [[ $((++attempts)) -lt 10 ]] || exit 1
  sleep 2
done

# Snapshots: the newest of each organization and campaign.
topic opinions.directory 12 cleanup.policy=compact
# Kept for ever, so that a read model can be rebuilt from the first record.
topic opinions.events 12 retention.ms=-1 retention.bytes=-1
topic rectification.events 12 retention.ms=-1 retention.bytes=-1
# Words of the public on their way to opinions-service, for 30 days: both services keep them.
topic rectification.voices 12 retention.ms=2592000000 retention.bytes=-1
# What could not be processed, until somebody replays it.
topic opinions-service.dlq 1 retention.ms=-1 retention.bytes=-1
topic rectification-service.dlq 1 retention.ms=-1 retention.bytes=-1
topic reporting-service.dlq 1 retention.ms=-1 retention.bytes=-1
