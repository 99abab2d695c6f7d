import type { SegmentStatus } from '../gql/graphql';
import { useText } from '../text/language';

const SIGNS: Record<SegmentStatus, [sign: string, tone: string]> = {
  CURRENT: ['✓', 'good'],
  STALE: ['◷', 'warn'],
  FAILED: ['✕', 'bad'],
  NEVER_FORMED: ['○', 'plain'],
};

export interface Refresh {
  error: string | null;
  errorCode: string | null;
}

/** Why a segment could not be formed the last time, in the reader's language. */
export function useWhy(refresh: Refresh | null): string | undefined {
  const { refused } = useText();
  return refresh?.error ? refused({ code: refresh.errorCode, message: refresh.error }) : undefined;
}

/** Whether a segment can be relied on: a sign and a word, never a colour alone. */
export function Status({ status, refresh }: { status: SegmentStatus; refresh: Refresh | null }) {
  const { t } = useText();
  const why = useWhy(refresh);
  const [sign, tone] = SIGNS[status];
  return (
    <span className={`tag ${tone}`} title={why}>
      <span aria-hidden="true">{sign}</span> {t.enums.status[status]}
    </span>
  );
}
