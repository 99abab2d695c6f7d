import { useQuery } from 'urql';
import type { RetentionMode, RetentionTriangleQuery } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { useText } from '../text/language';
import { useOneOf } from '../url/urlState';
import { RetentionQuery } from './analysis.query';
import { Asked, useScope } from './Scope';

type Retention = RetentionTriangleQuery['analysis']['retention'];

/** How many of those who bought first in a month came back, month after month. */
export function RetentionView() {
  const { t } = useText();
  const [mode, choose] = useOneOf<RetentionMode, 'CLASSIC'>('mode', t.enums.retention, 'CLASSIC');
  const [state, again] = useQuery({ query: RetentionQuery, variables: { ...useScope(), mode } });
  return (
    <Asked
      state={state}
      again={() => again()}
      segments={state.data?.segments.nodes ?? []}
      fields={<Select label={t.analysis.counts} value={mode} options={t.enums.retention} choose={choose} />}
      of={(data) => data.analysis.retention}
    >
      {({ analysis: { retention } }) =>
        retention.cohorts.every((one) => one.clients === 0) ? (
          <Panel><Empty title={t.analysis.noNewcomers} hint={t.analysis.noNewcomersHint} /></Panel>
        ) : (
          <Panel title={t.analysis.tabs.retention}><Triangle retention={retention} /></Panel>
        )
      }
    </Asked>
  );
}

function Triangle({ retention }: { retention: Retention }) {
  const { t, format } = useText();
  const cohorts = retention.cohorts.filter((one) => one.clients > 0);
  const months = Array.from({ length: Math.max(...cohorts.map((one) => one.cells.length)) }, (_, month) => month);
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.analysis.tabs.retention}>
        <table className="matrix triangle">
          <thead>
            <tr><th scope="col">{t.analysis.firstBought}</th><th scope="col">{t.analysis.clients}</th>{months.map((month) => <th key={month} scope="col">+{month}</th>)}</tr>
          </thead>
          <tbody>
            {cohorts.map((cohort) => (
              <tr key={cohort.month}>
                <th scope="row">{format.month(cohort.month)}</th>
                <td className="own">{format.count(cohort.clients)}</td>
                {months.map((month) => {
                  const cell = cohort.cells[month];
                  return cell ? (
                    <td key={month} className={`heat-${Math.ceil(Number(cell.percent) / 25)}${cell.complete ? '' : ' open'}`} title={`${format.count(cell.kept)} ${format.plural(cell.kept, t.common.clientsForms)}`}>{format.share(cell.kept, cohort.clients)}</td>
                  ) : <td key={month} className="none" />;
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{t.analysis.weighted}</th>
              <td className="own">{format.count(cohorts.reduce((sum, one) => sum + one.clients, 0))}</td>
              {months.map((month) => {
                const average = retention.average[month];
                return <td key={month} className="own">{average && format.share(average.kept, average.clients)}</td>;
              })}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="inside chart-note">{t.analysis.retentionNote}</p>
    </>
  );
}
