import { useMutation } from 'urql';
import { Menu } from '../parts/Menu';
import { useText } from '../text/language';
import { FormMutation } from './segment.query';
import type { SegmentAnswer } from './SegmentPage';

const MODES = ['KEEP', 'ADD', 'REPLACE'] as const;

/** Forms the segment from its rule; what happens to changes made by hand is chosen with it. */
export function FormButton({ segment }: { segment: SegmentAnswer }) {
  const { t, format, refused, failed } = useText();
  const [{ data, error, fetching }, form] = useMutation(FormMutation);
  const done = data?.segmentRefresh.segment?.lastRefresh;
  const refusal = data?.segmentRefresh.userErrors[0];
  const wrong = error ? failed(error) : refusal && refused(refusal);
  return (
    <>
      <span role="status" className={wrong ? 'worse' : 'muted'}>
        {fetching ? t.segment.forming : (wrong ?? (done && `${t.segment.formed}: ${t.segment.entered} ${format.count(done.entered)}, ${t.segment.left} ${format.count(done.left)}`))}
      </span>
      {segment.forming === 'MANUAL' ? (
        <Menu title={t.segment.form}>
          {MODES.map((mode) => (
            <button key={mode} type="button" className="button quiet" disabled={fetching} onClick={() => void form({ id: segment.id, mode })}>
              {t.enums.mode[mode]}
            </button>
          ))}
        </Menu>
      ) : (
        <button type="button" className="button" disabled={fetching} onClick={() => void form({ id: segment.id, mode: 'KEEP' })}>{t.segment.form}</button>
      )}
    </>
  );
}
