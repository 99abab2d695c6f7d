#!/bin/sh
# build.sh FOLDER   puts the page into FOLDER; Maven runs it. Where Node 20.19 or npm is missing, or the packages cannot be fetched,
# a plain page takes its place; a fault of the page itself fails the build. Nothing is done when nothing has changed.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=${1:?the folder the page goes to}
mkdir -p "$(dirname "$out")"
cd "$here"

plain() {
  echo "web/build.sh: $1; a plain page is built instead." >&2
  rm -rf "$out"
  mkdir -p "$out"
  cp -r plain/. public/favicon.svg "$out"/
  cp plain/index.html "$out/graphiql.html"
  cp plain/index.html "$out/reference.html"
  exit 0
}

[ "${WEB_SKIP:-false}" != true ] || plain "WEB_SKIP is set"
command -v node >/dev/null && command -v npm >/dev/null || plain "Node or npm is missing"
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' || plain "Node 20.19 or newer is needed"

inputs() {
  cat ../schema*.graphql ../queries/* ./*.json ./*.ts ./*.js ./*.mjs ./*.sh ./*.html .npmrc
  find src public plain -name gql -prune -o -type f -print | LC_ALL=C sort | while IFS= read -r file; do
    printf '%s\n' "$file"
    cat "$file"
  done
}
mark=$out.built
state=$({ node --version && inputs; } | cksum)
if [ -f "$out/index.html" ] && [ "$(cat "$mark" 2>/dev/null)" = "$state" ]; then
  exit 0
fi

fetched=node_modules/.fetched
locked=$(cat package.json package-lock.json | cksum)
if [ "$(cat "$fetched" 2>/dev/null)" != "$locked" ]; then
  npm ci --prefer-offline --no-audit --no-fund --loglevel=error >&2 || plain "the packages cannot be fetched"
  echo "$locked" >"$fetched"
fi
WEB_OUT=$out npm run --silent build >"$out.log" 2>&1 || {
  cat "$out.log" >&2
  echo "web/build.sh: the page does not build; why stands above." >&2
  exit 1
}
echo "$state" >"$mark"
