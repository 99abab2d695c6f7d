#!/bin/sh
# Signs in and prints an access token, which is good for 15 minutes.
# CLIENTELE_ADMIN_PASSWORD is needed; CLIENTELE_URL and CLIENTELE_USER have defaults.
set -eu

url=${CLIENTELE_URL:-http://localhost:8080}
user=${CLIENTELE_USER:-admin}
password=${CLIENTELE_ADMIN_PASSWORD:?the password of $user}

# A quote or backslash in a password must not end the JSON.
escape() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }

# The body goes through standard input: arguments of programs can be read by others on the machine.
answer=$(printf '{"username":"%s","password":"%s"}' "$(escape "$user")" "$(escape "$password")" \
  | curl -sS -H 'Content-Type: application/json' --data-binary @- "$url/auth/token")
token=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')
if [ -z "$token" ]; then
  echo "token.sh: no token: $answer" >&2
  exit 1
fi
printf '%s\n' "$token"
