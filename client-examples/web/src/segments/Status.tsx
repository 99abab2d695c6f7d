import type { SegmentStatus } from '../gql/graphql';
import { useText } from '../text/language';

const SIGNS: Record<SegmentStatus, [sign: string, tone: string]> = {
  CURRENT: ['✓', 'good'],
  STALE: ['◷', 'warn'],
  FAILED: ['✕', 'bad'],
  NEVER_FORMED: ['○', 'plain'],
};

/** Whether a segment can be relied on: a sign and a word, never a colour alone. */
export function Status({ status, error }: { status: SegmentStatus; error: string | null }) {
  const { t } = useText();
  const [sign, tone] = SIGNS[status];
  return (
    <span className={`tag ${tone}`} title={error ?? undefined}>
      <span aria-hidden="true">{sign}</span> {t.enums.status[status]}
    </span>
  );
}
