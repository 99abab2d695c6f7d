import { useQuery } from 'urql';
import type { IntersectionMode } from '../gql/graphql';
import { Select } from '../parts/Fields';
import { Page, Panel } from '../parts/Page';
import { PeriodField } from '../parts/PeriodField';
import { SegmentField } from '../parts/SegmentField';
import { AsOfLine, Caveats, Empty, Failure, NoSegments, Skeleton } from '../parts/States';
import { Tabs } from '../parts/Tabs';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice, useListChoice, useOneOf } from '../url/urlState';
import { Answer } from './Answer';
import { ChoiceQuery, OverlapQuery } from './overlap.query';

const VIEWS = { matrix: 0, upset: 0 };
export type View = keyof typeof VIEWS;
export const MOST_COMBINED = 20;
const FIRST_CHOICE = 8;

/** Whether a combination is of those who are in no other segment too. */
export const useMode = () => useOneOf<IntersectionMode, 'EXCLUSIVE'>('mode', { EXCLUSIVE: 0, INCLUSIVE: 0 }, 'EXCLUSIVE');

/** Which clients segments share, and what those bought. */
export default function OverlapPage() {
  const { t } = useText();
  const [ids, choose] = useListChoice('segments');
  const [period] = useChoice('period', USUAL_PERIOD);
  const [view] = useOneOf('view', VIEWS, 'matrix');
  const [mode, setMode] = useMode();
  const few = ids.length >= 2 && ids.length <= MOST_COMBINED;
  const [choice, chooseAgain] = useQuery({ query: ChoiceQuery, pause: ids.length >= 2 });
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: OverlapQuery,
    pause: ids.length < 2,
    variables: { segments: ids, period: periodOr(period), pairs: 100, withCombinations: view === 'upset' && few, mode },
  });
  const all = (ids.length >= 2 ? data : choice.data)?.segments.nodes;
  const failed = ids.length >= 2 ? error : choice.error;
  const overlap = ids.length >= 2 ? data?.segmentOverlap : undefined;

  return (
    <Page
      title={t.overlap.title}
      question={
        <>
          <SegmentField all={all ?? []} chosen={ids} choose={choose} />
          <PeriodField />
          {view === 'upset' && <Select label={t.overlap.mode} value={mode} options={{ EXCLUSIVE: t.overlap.exclusive, INCLUSIVE: t.overlap.inclusive }} choose={setMode} />}
        </>
      }
    >
      <Tabs<View> name="view" label={t.overlap.view} tabs={{ matrix: t.overlap.matrix, upset: t.overlap.upset }} now={view} usual="matrix" />
      <Caveats partial={overlap?.partial} late={stale || (fetching && overlap !== undefined)} />
      {failed && !overlap && !all ? (
        <Panel><Failure error={failed} again={() => (ids.length >= 2 ? again() : chooseAgain())} /></Panel>
      ) : overlap ? (
        <Answer overlap={overlap} view={view} />
      ) : all && all.length === 0 && ids.length === 0 ? (
        <Panel>
          <NoSegments />
        </Panel>
      ) : all && ids.length < 2 ? (
        <Panel>
          <Empty title={t.overlap.choose} hint={t.overlap.chooseHint}>
            {all.length >= 2 && <button type="button" className="button primary" onClick={() => choose(all.slice(0, FIRST_CHOICE).map((one) => one.id))}>{t.overlap.compare}</button>}
          </Empty>
        </Panel>
      ) : (
        <Panel><Skeleton rows={12} /></Panel>
      )}
      <AsOfLine asOf={overlap?.asOf} />
    </Page>
  );
}
