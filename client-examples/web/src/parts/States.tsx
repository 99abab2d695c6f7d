import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CombinedError } from 'urql';
import { useText } from '../text/language';
import { Page } from './Page';

/** Grey lines where the answer will stand. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div className="bones" role="status" aria-label={t.common.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="bone" style={{ width: `${95 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

interface Told {
  code?: unknown;
  traceId?: unknown;
}

/** What went wrong, in plain language, with what to do about it. */
export function Failure(what: Failed) {
  const { t } = useText();
  return (
    <div className="state" role="alert">
      <h2>{t.failure.title}</h2>
      <Fault {...what} />
    </div>
  );
}

/** The same where it is all that a screen has to say. */
export function FailedPage(what: Failed) {
  const { t } = useText();
  return (
    <Page title={t.failure.title}>
      <div className="state alone" role="alert"><Fault {...what} /></div>
    </Page>
  );
}

interface Failed {
  error: CombinedError;
  again?: () => void;
}

function Fault({ error, again }: Failed) {
  const { t, failed } = useText();
  const first = error.graphQLErrors[0];
  const told = (first?.extensions ?? {}) as Told;
  return (
    <>
      <p>{told.code === 'FORBIDDEN' ? t.failure.forbidden : failed(error)}</p>
      {typeof told.traceId === 'string' && <small>{t.failure.trace}: {told.traceId}</small>}
      {again && <button type="button" className="button" onClick={again}>{t.common.retry}</button>}
    </>
  );
}

/** Nothing to show, and what to do first. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title.replace(/^([^.]*)\.$/, '$1')}</h2>
      {hint && <p className="muted">{hint}</p>}
      {children}
    </div>
  );
}

/** A base without segments, where screens are about them. */
export function NoSegments() {
  const { t } = useText();
  return (
    <Empty title={t.segments.emptyTitle} hint={t.segments.emptyHint}>
      <Link className="button primary" to="/rule">{t.segments.create}</Link>
    </Empty>
  );
}

/** Nothing sold where an answer is about sales. */
export function NoSales() {
  const { t } = useText();
  return (
    <Empty title={t.analysis.noSales} hint={t.analysis.noSalesHint}>
      <Link className="button" to="/import">{t.client.toImport}</Link>
    </Empty>
  );
}

/** A screen of what does not exist: an address of nothing, or of a record that is gone. */
export function Missing({ page = false }: { page?: boolean }) {
  const { t } = useText();
  return (
    <Page title={t.failure.missingTitle}>
      <div className="state alone">
        <p className="muted">{page ? t.failure.noPage : t.failure.missing}</p>
        <Link className="button" to="/segments">{t.failure.toSegments}</Link>
      </div>
    </Page>
  );
}

/** That figures are of some clients only, or of a moment ago. */
export function Caveats({ partial = false, late = false }: { partial?: boolean; late?: boolean }) {
  const { t } = useText();
  return (
    <>
      {partial && <p className="notice" role="note">{t.failure.partial}</p>}
      {late && <p className="late" role="status">{t.failure.late}</p>}
    </>
  );
}

export function AsOfLine({ asOf }: { asOf: { time: string; dataVersion: string } | null | undefined }) {
  const { t, format } = useText();
  if (!asOf) return null;
  return (
    <p className="as-of">
      {t.common.asOf} {format.dateTime(asOf.time)} · {t.common.data} <span className="nowrap">{asOf.dataVersion}</span>
    </p>
  );
}
