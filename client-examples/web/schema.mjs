// node schema.mjs                compares ../schema.graphql with ../schema.baseline.graphql; a change that breaks callers ends it with 1
// node schema.mjs NOW BASELINE   compares these two
// node schema.mjs --accept       takes what is there for the new baseline: with a release, or when a break is meant
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { copyFileSync, readFileSync } from 'node:fs';

const accept = process.argv[2] === '--accept';
const [first, second] = accept ? [] : process.argv.slice(2);
const now = first ?? new URL('../schema.graphql', import.meta.url);
const baseline = second ?? new URL('../schema.baseline.graphql', import.meta.url);
const read = (file) => buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });

if (accept) {
  copyFileSync(now, baseline);
  console.log('The schema is the baseline now.');
} else {
  const breaks = (await diff(read(baseline), read(now))).filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  for (const change of breaks) console.error(`${change.path ?? ''}: ${change.message}`);
  if (breaks.length > 0) {
    console.error(`The schema breaks callers in ${breaks.length} places (above). If that is meant: npm run schema -- --accept`);
    process.exit(1);
  }
}
