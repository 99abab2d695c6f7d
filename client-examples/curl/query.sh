#!/bin/sh
# query.sh FILE.graphql [VARIABLES.json]   runs a query or mutation and prints the answer.
# Takes the token from CLIENTELE_TOKEN, or signs in (see token.sh).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
url=${CLIENTELE_URL:-http://localhost:8080}
document=${1:?a file with the document}
variables=${2:-}
token=${CLIENTELE_TOKEN:-$("$here/token.sh")}

# A document on one line as JSON text: comment lines go, quotes and backslashes are escaped.
text=$(sed -e '/^ *#/d' -e 's/[\\"]/\\&/g' "$document" | tr '\n\t' '  ')
given='{}'
[ -z "$variables" ] || given=$(cat "$variables")

answer=$(printf '{"query":"%s","variables":%s}' "$text" "$given" \
  | curl -sS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' --data-binary @- "$url/graphql")
printf '%s\n' "$answer"
case $answer in
  *'"errors":['*) exit 1 ;;
esac
