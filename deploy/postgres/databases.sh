#!/usr/bin/env bash
# One database and one login for each who needs one; no login may connect to another's database. May be repeated: makes
# what is missing and sets the passwords again, so that a changed .env holds after the next `up`. That is why this is not
# an init script of the image, which runs once and leaves half a data folder when it fails.
set -euo pipefail

psql=(psql --no-psqlrc --quiet --dbname=postgres --set=ON_ERROR_STOP=1)

# Where everything is restarted at once, nothing has waited for the server.
attempts=0
until "${psql[@]}" --command='select' >/dev/null; do
  [[ $((++attempts)) -lt 60 ]] || exit 1
  sleep 1
done

"${psql[@]}" <<'SQL'
revoke connect on database postgres from public;
revoke connect on database template1 from public;
SQL

for name in opinions rectification reporting keycloak; do
  variable="${name^^}_PASSWORD"
  PASSWORD="${!variable:?is not set}" "${psql[@]}" --set=name="$name" <<'SQL'
\getenv password PASSWORD
select format('create role %I login', :'name')
    where not exists (select from pg_roles where rolname = :'name') \gexec
alter role :"name" password :'password';
select format('create database %I owner %I', :'name', :'name')
    where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
  echo "database and login $name: there"
done
