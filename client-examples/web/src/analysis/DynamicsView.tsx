import { useCallback } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { DynamicsOfSegmentsQuery } from '../gql/graphql';
import { LazyChart } from '../graph/LazyChart';
import { comeAndGo } from '../graph/more';
import type { Palette } from '../graph/palette';
import { Panel } from '../parts/Page';
import { Spark } from '../parts/Spark';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import { courseOf, USUAL_PERIOD } from '../url/period';
import { useChoice } from '../url/urlState';
import { DynamicsQuery } from './analysis.query';
import { Asked, useScope } from './Scope';

type Dynamics = DynamicsOfSegmentsQuery['analysis']['segmentDynamics'];
type Course = Dynamics['segments'][number];
/** Steps of which something is known: before its first version nobody knows who was in a segment. */
const known = (course: Course) => course.steps.filter((step) => step.known);
const sum = (course: Course, of: (step: Course['steps'][number]) => number) => known(course).reduce((all, step) => all + of(step), 0);
/** A dash where nothing is known. */
const told = (course: Course, text: () => string) => (known(course).length === 0 ? '—' : text());

/** How segments grew and shrank over the period, and which money came and went with that. */
export function DynamicsView() {
  const { t } = useText();
  const { segments } = useScope();
  const [period] = useChoice('period', USUAL_PERIOD);
  const [state, again] = useQuery({ query: DynamicsQuery, variables: { period: courseOf(period), segments } });
  return (
    <Asked state={state} again={() => again()} segments={state.data?.segments.nodes ?? []} memberless none={t.reports.all} of={(data) => data.analysis.segmentDynamics}>
      {({ analysis: { segmentDynamics } }) =>
        segmentDynamics.segments.every((course) => known(course).length === 0) ? <Panel><Empty title={t.analysis.noMoves} hint={t.analysis.noMovesHint} /></Panel> : <Courses dynamics={segmentDynamics} />
      }
    </Asked>
  );
}

function Courses({ dynamics }: { dynamics: Dynamics }) {
  const { t, format } = useText();
  const columns: Column<Course>[] = [
    { key: 'name', head: t.segments.name, width: 14, plain: (row) => row.segment.name, cell: (row) => <Link to={`/segments/${row.segment.id}?tab=history`}>{row.segment.name}</Link> },
    { key: 'was', head: t.analysis.atFirst, width: 6, figure: true, cell: (row) => format.count(known(row)[0]?.was) },
    { key: 'entered', head: t.segment.came, width: 6, figure: true, cell: (row) => told(row, () => format.signed(sum(row, (step) => step.entered))) },
    { key: 'left', head: t.segment.went, width: 6, figure: true, cell: (row) => told(row, () => format.signed(-sum(row, (step) => step.left))) },
    { key: 'is', head: t.analysis.atLast, width: 6, figure: true, cell: (row) => format.count(known(row).at(-1)?.is) },
    { key: 'trend', head: t.segments.trend, width: 7, wide: true, plain: () => '', cell: (row) => <Spark values={known(row).map((step) => step.is)} label={t.segments.trend} /> },
    { key: 'came', head: t.analysis.enteredRevenue, width: 8, figure: true, cell: (row) => told(row, () => format.money(String(sum(row, (step) => Number(step.enteredRevenue.amount))))) },
    { key: 'went', head: t.analysis.lostRevenue, width: 8, figure: true, cell: (row) => told(row, () => format.money(String(sum(row, (step) => Number(step.lostRevenue.amount))))) },
  ];
  return (
    <>
      <p className="muted">{t.analysis.movesNote}</p>
      <div className="panels">{dynamics.segments.slice(0, 4).map((course) => <Moves key={course.segment.id} course={course} />)}</div>
      <Panel title={t.analysis.tabs.dynamics}><Table label={t.analysis.tabs.dynamics} columns={columns} rows={dynamics.segments} id={(row) => row.segment.id} height={40} /></Panel>
    </>
  );
}

/** One segment's coming and going; small drawings side by side compare. */
function Moves({ course }: { course: Course }) {
  const { t, format } = useText();
  const option = useCallback(
    (colours: Palette) => comeAndGo(colours, course.steps.map((step) => ({ name: format.month(step.period.from), entered: step.known ? step.entered : null, left: step.known ? step.left : null })), { entered: t.segment.entered, left: t.segment.left }, format.count),
    [course, format, t],
  );
  return (
    <Panel title={course.segment.name}>
      <div className="inside"><LazyChart label={`${course.segment.name}: ${t.segment.entered}, ${t.segment.left}`} height={11} option={option} /></div>
    </Panel>
  );
}
