import { expect, it } from 'vitest';
import { events } from './events';

const stream = (...parts: string[]) => new Blob(parts).stream() as ReadableStream<Uint8Array>;

it('reads what came, however it was cut', async () => {
  const told: unknown[] = [];
  for await (const one of events(stream('event:next\ndata:{"n"', ':1}\n\n:\n\nevent:next\nda', 'ta: {"n":2}\n\nevent:complete\ndata:\n\n'))) told.push(one);
  expect(told).toEqual([{ n: 1 }, { n: 2 }]);
});
