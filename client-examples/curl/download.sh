#!/bin/sh
# download.sh DOOR [FILE]   saves what any door for files gives, with the token; a job that makes it is waited for.
# DOOR is such as '/reports/rfm.xlsx?locale=RU' or '/segments/ID/members.csv?columns=name,phone'. Prints the name of the file.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
url=${CLIENTELE_URL:-http://localhost:8080}
door=${1:?the door, such as /reports/rfm.pdf}
token=${CLIENTELE_TOKEN:-$("$here/token.sh")}
plain=${door%%\?*}
name=${2:-${plain##*/}}

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
get() { curl -sS -H "Authorization: Bearer $token" -o "$answer" -w '%{http_code}' "$url$1"; }

status=$(get "$door")
if [ "$status" = 202 ]; then
  job=$(sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' "$answer")
  # 404 or 409 is what the door says until the job has made its file.
  for _ in $(seq "${CLIENTELE_PATIENCE:-300}"); do
    status=$(get "/jobs/$job/result")
    [ "$status" != 200 ] || break
    sleep 1
  done
fi
if [ "$status" != 200 ]; then
  echo "download.sh: no file, status $status: $(cat "$answer")" >&2
  exit 1
fi
cat "$answer" >"$name"
printf '%s\n' "$name"
