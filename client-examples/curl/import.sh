#!/bin/sh
# import.sh KIND FILE [PARAMETERS]   takes a CSV or XLSX file in and waits until that is done.
# KIND is clients, contact-persons, products, sales or another of README.md's table. PARAMETERS are the door's own, such as 'dryRun=true' or 'onError=stop'.
# CLIENTELE_LANGUAGE, ru or en, is that of what the file of rejected rows says.
# Prints the summary. Rejected rows are saved beside you as rejected-FILE; the exit code is then 2.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
url=${CLIENTELE_URL:-http://localhost:8080}
kind=${1:?clients, contact-persons, products, sales or another kind}
file=${2:?a CSV or XLSX file}
parameters=${3:-}
token=${CLIENTELE_TOKEN:-$("$here/token.sh")}

answer=$(curl -sS -H "Authorization: Bearer $token" -H "Accept-Language: ${CLIENTELE_LANGUAGE:-en}" -F "file=@$file" "$url/imports/$kind?$parameters")
id=$(printf '%s' "$answer" | sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p')
if [ -z "$id" ]; then
  echo "import.sh: not taken: $answer" >&2
  exit 1
fi

query='query($id: ID!) { job(id: $id) { status error { code message } summary result { rows url fileName } } }'
seconds=0
while :; do
  job=$(printf '{"query":"%s","variables":{"id":"%s"}}' "$query" "$id" \
    | curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' --data-binary @- "$url/graphql")
  case $job in
    *'"status":"COMPLETED"'*) break ;;
    *'"status":"QUEUED"'* | *'"status":"RUNNING"'*) ;;
    *)
      echo "import.sh: $job" >&2
      exit 1
      ;;
  esac
  seconds=$((seconds + 1))
  # A token ends after 15 minutes.
  [ $((seconds % 600)) -ne 0 ] || [ -n "${CLIENTELE_TOKEN:-}" ] || token=$("$here/token.sh")
  sleep 1
done

# The summary is JSON inside a text.
printf '%s: ' "$kind"
printf '%s\n' "$job" | sed -n 's/.*"summary":"\({.*}\)".*/\1/p' | sed 's/\\"/"/g'

result=$(printf '%s' "$job" | sed -n 's/.*"url":"\([^"]*\)".*/\1/p')
if [ -n "$result" ]; then
  name=$(printf '%s' "$job" | sed -n 's/.*"fileName":"\([^"/]*\)".*/\1/p')
  name=${name:-rejected}
  curl -sSf -H "Authorization: Bearer $token" -o "$name" "$url$result"
  echo "import.sh: some rows are rejected; $name says which and why" >&2
  exit 2
fi
