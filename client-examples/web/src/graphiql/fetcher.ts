import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { authorizedFetch } from '../session/tokens';
import { events } from './events';

const STREAMED = /^\s*subscription\b/m;

/** Asks with the page's token; a subscription comes as server-sent events over the same door. */
async function ask(question: FetcherParams): Promise<unknown> {
  const streamed = STREAMED.test(question.query);
  const answer = await authorizedFetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: streamed ? 'text/event-stream' : 'application/graphql-response+json' },
    body: JSON.stringify(question),
  });
  const { body } = answer;
  return streamed && answer.ok && body ? events(body) : answer.json();
}

export const fetcher = ask as Fetcher;
