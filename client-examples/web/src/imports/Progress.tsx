import { Link } from 'react-router';
import { isOver, useJob } from '../jobs/useJob';
import { Figures, Panel } from '../parts/Page';
import { Failure } from '../parts/States';
import { download } from '../session/download';
import { useText } from '../text/language';
import { RefusedTable } from './RefusedTable';
import { COUNTS, isWritten, lands, readRefused, readSummary, readWarnings, type ImportChoice } from './send';

interface ProgressProps {
  job: string;
  close: () => void;
  /** What a reader calls a column that a fault names. */
  called: (column: string) => string;
  /** How it was sent, when it was from here. */
  choice: ImportChoice | undefined;
  /** Takes in what was only checked. */
  forReal: (() => void) | undefined;
}

/** How far the import is, and how it ended. */
export function Progress({ job: id, close, called, choice, forReal }: ProgressProps) {
  const { t, format, language, refused } = useText();
  const { job, error } = useJob(id);
  const over = isOver(job?.status);
  const summary = readSummary(job?.summary);
  const faults = readRefused(job?.summary);
  const warnings = readWarnings(job?.summary);
  const written = isWritten(job?.summary);
  const stopped = choice?.stop === true && (summary.rejected ?? 0) > 0;
  const idle = (summary.rejected ?? 0) > 0 && summary.rejected === summary.rows;
  const ended = written ? t.imports.landed : stopped && !choice.dryRun ? t.imports.stopped : t.imports.checked;
  const { done = 0, total = null } = job?.progress ?? {};
  return (
    <Panel
      title={job?.status === 'FAILED' ? t.imports.failed : over ? ended : t.imports.running}
      aside={over && <button type="button" className="button quiet small" onClick={close}>{t.common.close} ✕</button>}
    >
      <div className="inside stack" role="status">
        {error && <Failure error={error} />}
        {!over && (
          <>
            <progress aria-label={t.imports.running} value={total ? done : undefined} max={total ?? undefined} />
            <span className="muted">{format.count(done)}{total ? ` ${t.common.of} ${format.count(total)}` : ''}</span>
          </>
        )}
        {job?.error && <p className="notice bad">{refused(job.error)}</p>}
        {over && <Figures of={COUNTS.filter((name) => summary[name] !== undefined && (name !== 'warned' || summary[name] > 0)).map((name) => [t.imports.summary[name], format.count(summary[name])])} />}
        {over && !written && !stopped && !idle && forReal && <div><button type="button" className={lands(summary) ? 'button primary' : 'button'} onClick={forReal}>{t.imports.forReal}</button></div>}
        {over && job?.status === 'COMPLETED' && written && choice?.members && <div><Link className="button" to={`/segments/${choice.members.segment}`}>{t.imports.toSegment}</Link></div>}
        {job?.result && (
          <div>
            <button type="button" className="button" onClick={() => void download(job.result?.url ?? '', job.result?.fileName ?? '', language)}>
              {t.imports.downloadRejected} ({format.count(job.result.rows)})
            </button>
          </div>
        )}
      </div>
      {over && faults.length > 0 && <RefusedTable label={t.imports.rejected} rows={faults} called={called} />}
      {over && warnings.length > 0 && <><h3 className="inside">{t.imports.warnings}</h3><RefusedTable label={t.imports.warnings} rows={warnings} called={called} /></>}
    </Panel>
  );
}
