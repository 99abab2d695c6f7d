import { isOver, useJob } from '../jobs/useJob';
import { download } from '../session/download';
import { useText } from '../text/language';

/** A file that a job makes: how far it is, then the file. */
export function MakingLine({ job: id }: { job: string }) {
  const { t, format, language, refused, failed } = useText();
  const { job, error } = useJob(id);
  const { done = 0, total = null } = job?.progress ?? {};
  const wrong = error ? failed(error) : job?.error && refused(job.error);
  if (wrong) return <p className="notice bad" role="alert">{wrong}</p>;
  if (job?.result) {
    const { url, fileName } = job.result;
    return <div><button type="button" className="button" onClick={() => void download(url, fileName, language)}>{t.reports.download}: {fileName} ({format.bytes(job.result.size)})</button></div>;
  }
  return isOver(job?.status) ? null : (
    <div role="status">
      <progress aria-label={t.reports.making} value={total ? done : undefined} max={total ?? undefined} />
      <span className="muted">{t.reports.making} {format.count(done)}{total ? ` ${t.common.of} ${format.count(total)}` : ''}</span>
    </div>
  );
}
