#!/bin/sh
# report.sh pdf|xlsx [PARAMETERS]   downloads sales by segment, by default of the last twelve whole months with sales.
# PARAMETERS are the door's own: 'from=2026-01-01&to=2026-07-01&locale=RU&segments=ID,ID&membership=PRIMARY'.
# Prints the name of the file.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
url=${CLIENTELE_URL:-http://localhost:8080}
format=${1:?pdf or xlsx}
parameters=${2:-locale=RU}
token=${CLIENTELE_TOKEN:-$("$here/token.sh")}

name=sales-by-segment.$format
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
status=$(curl -sS -H "Authorization: Bearer $token" -o "$answer" -w '%{http_code}' \
  "$url/reports/sales-by-segment.$format?$parameters")
if [ "$status" != 200 ]; then
  echo "report.sh: no report, status $status: $(cat "$answer")" >&2
  exit 1
fi
cat "$answer" >"$name"
printf '%s\n' "$name"
