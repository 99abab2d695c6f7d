/** The data of the `next` events of a stream, each as it comes. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      yield* blocks.map(dataOf).filter((data) => data !== null);
    }
  } finally {
    await reader.cancel();
  }
}

/** Null for what holds no data: comments that keep the connection, and the end. */
export function dataOf(block: string): unknown {
  const data = block.split(/\r?\n/).filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n').trim();
  return data === '' ? null : JSON.parse(data);
}
