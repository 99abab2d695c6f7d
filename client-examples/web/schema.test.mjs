import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const SCHEMA = readFileSync('../schema.graphql', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'schema-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** What the build's comparison says of a schema that came out of this one. */
function compared(changed) {
  const [now, baseline] = [join(folder, 'now.graphql'), join(folder, 'baseline.graphql')];
  writeFileSync(now, changed);
  writeFileSync(baseline, SCHEMA);
  const { status, stderr } = spawnSync(process.execPath, ['schema.mjs', now, baseline], { encoding: 'utf8' });
  return { status, stderr };
}

test('a schema that grows by a field breaks nobody', () => {
  const grown = SCHEMA.replace('\ntype Query {', '\ntype Query {\n  another: Int');
  expect(grown).not.toBe(SCHEMA);
  expect(compared(grown)).toEqual({ status: 0, stderr: '' });
});

test('a field that is gone stops the build, which names it', () => {
  const { status, stderr } = compared(SCHEMA.replace('\n  displayName: String!', '\n  shownName: String!'));
  expect(status).toBe(1);
  expect(stderr).toContain('displayName');
  expect(stderr).toContain('--accept');
});
