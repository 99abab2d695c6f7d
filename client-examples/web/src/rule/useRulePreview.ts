import { useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { RulePreviewQuery } from '../gql/graphql';
import { PreviewQuery } from './rule.query';

export interface Previewed {
  /** Of the text asked last before this one, until this one is answered. */
  data: RulePreviewQuery | undefined;
  error: CombinedError | undefined;
  fetching: boolean;
}

/**
 * What the server says of a rule while it is written: one question for each text, taken back when the next is asked. A question
 * that is asked while the page is drawn would be asked twice, and the answer to either may be lost.
 */
export function useRulePreview(text: string, comparedWith: string | undefined, pause: boolean): Previewed {
  const client = useClient();
  const [told, tell] = useState<Omit<Previewed, 'fetching'> & { of: string | null }>({ of: null, data: undefined, error: undefined });
  useEffect(() => {
    if (pause) return;
    const question = client
      .query(PreviewQuery, { text, comparedWith }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) => tell({ of: text, data, error }));
    return () => question.unsubscribe();
  }, [client, text, comparedWith, pause]);
  const answered = told.of === text;
  return { data: told.data, error: answered ? told.error : undefined, fetching: !pause && !answered };
}
