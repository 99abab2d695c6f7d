import { useQuery } from 'urql';
import type { Locale, ReportColumnKind, ReportPreviewQuery, ReportPreviewQueryVariables } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { AsOfLine, Caveats, Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { ReportQuery } from './reports.query';

type Section = ReportPreviewQuery['report']['sections'][number];
const FIGURES: readonly ReportColumnKind[] = ['COUNT', 'NUMBER', 'MONEY', 'PERCENT', 'GROWTH', 'RATIO', 'FIGURE'];

/** So many rows the question asks for; of fewer the last one tells itself what it stands for. */
const MOST_ROWS = 40;

/** What the file will hold, before it is taken. */
export function ReportPreview({ asked }: { asked: ReportPreviewQueryVariables }) {
  const { format } = useText();
  const [{ data, error, fetching, stale }, again] = useQuery({ query: ReportQuery, variables: asked });
  if (error && !data) return <Panel><Failure error={error} again={() => again()} /></Panel>;
  if (!data) return <Panel><Skeleton rows={8} /></Panel>;
  const { report } = data;
  return (
    <Panel title={report.title} aside={<span className="muted">{format.days(report.period)}</span>}>
      <div className="inside stack" lang={(asked.locale as Locale) === 'RU' ? 'ru' : 'en'}>
        <Caveats partial={report.partial} late={stale || fetching} />
        {report.findings.length > 0 && <ul className="findings">{report.findings.map((finding) => <li key={finding}>{finding}</li>)}</ul>}
        {report.sections.map((section) => <Part key={section.heading} section={section} />)}
        <AsOfLine asOf={report.asOf} />
      </div>
    </Panel>
  );
}

function Part({ section }: { section: Section }) {
  const { t, format } = useText();
  const tone = (place: number) => (FIGURES.includes(section.columns[place]?.kind ?? 'TEXT') ? 'figure' : undefined);
  const line = (cells: readonly string[], key: string, mark?: string) => <tr key={key} className={mark}>{cells.map((cell, place) => <td key={place} className={tone(place)} data-head={section.columns[place]?.name}>{cell}</td>)}</tr>;
  return (
    <div>
      <h3>{section.heading}</h3>
      {section.sentence && <p>{section.sentence}</p>}
      {section.rows.length > 0 && (
        <div className="table-frame" tabIndex={0} role="region" aria-label={section.heading}>
          <table className="grid free stacked">
            <thead><tr>{section.columns.map((column, place) => <th key={column.name} scope="col" className={tone(place)}>{column.name}</th>)}</tr></thead>
            <tbody>
              {section.rows.map((cells, place) => line(cells, `row-${place}`))}
              {section.totals.map((cells, place) => line(cells, `total-${place}`, 'total'))}
            </tbody>
          </table>
        </div>
      )}
      {section.rows.length === MOST_ROWS && section.rowCount > MOST_ROWS && <p className="chart-note">{t.common.shown} {format.count(section.rows.length)} {t.common.of} {format.count(section.rowCount)}</p>}
    </div>
  );
}
