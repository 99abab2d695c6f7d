import { useEffect, useState } from 'react';
import { useText } from '../text/language';
import type { FileColumns } from './columns';
import { askColumns } from './send';

interface Answer {
  file: File;
  kind: string;
  told?: FileColumns;
  wrong?: string;
}

/** The columns of the file that is chosen, asked for when it or its kind is another. */
export function useFileColumns(file: File | null, kind: string): { told: FileColumns | null; wrong: string | null; again: () => void } {
  const { t, language } = useText();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (!file) return;
    const given = new AbortController();
    askColumns(file, kind, language, given.signal).then(
      (told) => setAnswer({ file, kind, told }),
      (failure: unknown) => {
        if (!given.signal.aborted) setAnswer({ file, kind, wrong: failure instanceof Error && !(failure instanceof TypeError) ? failure.message : t.failure.unreachable });
      },
    );
    return () => given.abort();
  }, [file, kind, language, t, times]);
  const now = answer?.file === file && answer?.kind === kind ? answer : null;
  const again = () => {
    setAnswer(null);
    setTimes((before) => before + 1);
  };
  return { told: now?.told ?? null, wrong: now?.wrong ?? null, again };
}
