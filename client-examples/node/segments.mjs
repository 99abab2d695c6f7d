// node segments.mjs   prints every segment with its size: one typed question, page after page.
import { ask } from './client.mjs';

/** @type {import('./client.mjs').Typed<{ segments: { nodes: { name: string, memberCount: number | null }[], pageInfo: { hasNextPage: boolean, endCursor: string | null } } }, { after: string | null }>} */
const SEGMENTS = `query($after: String) { segments(first: 100, after: $after, orderBy: NAME) { nodes { name memberCount } pageInfo { hasNextPage endCursor } } }`;

for (let after = null, more = true; more; ) {
  const { segments } = await ask(SEGMENTS, { after });
  for (const { name, memberCount } of segments.nodes) console.log(`${String(memberCount ?? '-').padStart(8)}  ${name}`);
  ({ hasNextPage: more, endCursor: after } = segments.pageInfo);
}
