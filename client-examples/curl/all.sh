#!/bin/sh
# From an empty base to a report: signs in, takes three small files in, asks a question, downloads a PDF.
# Run twice, it changes nothing the second time: rows are known by their keys.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
CLIENTELE_TOKEN=$("$here/token.sh")
export CLIENTELE_TOKEN

# In this order: sales name clients and products.
for kind in clients products sales; do
  "$here/import.sh" "$kind" "$here/../files/$kind.csv"
done

# Made once: the same idempotencyKey gives the first answer again.
"$here/query.sh" "$here/../queries/segment-create.graphql" "$here/../queries/segment-create.variables.json"
"$here/query.sh" "$here/../queries/segments-list.graphql"
"$here/report.sh" pdf
