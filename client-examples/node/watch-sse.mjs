// node watch-sse.mjs [SECONDS]   prints changes of segments as they happen, over server-sent events: plain HTTP, passes every proxy.
import { token, url } from './client.mjs';

const query = 'subscription { segmentChanged { segment { name memberCount } cause entered left } }';
let rest = '';
try {
  // The answer begins with the first event, or with a sign of life within 15 seconds.
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream', Authorization: `Bearer ${await token()}` },
    body: JSON.stringify({ query }),
    signal: process.argv[2] ? AbortSignal.timeout(Number(process.argv[2]) * 1000) : undefined,
  });
  console.error(`watching: HTTP ${answer.status}`);
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + part).split(/\r?\n\r?\n/);
    rest = events.pop();
    for (const event of events) {
      const data = event.split(/\r?\n/).filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n').trim();
      if (data) console.log(data);
    }
  }
} catch (failure) {
  if (failure.name !== 'TimeoutError') throw failure;
}
