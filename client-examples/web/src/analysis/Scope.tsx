import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Panel } from '../parts/Page';
import { PeriodField } from '../parts/PeriodField';
import { SegmentField, type Choosable } from '../parts/SegmentField';
import { AsOfLine, Caveats, Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { periodOr, USUAL_PERIOD } from '../url/period';
import { useChoice, useListChoice } from '../url/urlState';
import { MembershipField, useMembership } from './Membership';

/** What an analysis is about, as the address says: when, which segments, by which membership. */
export function useScope() {
  const [period] = useChoice('period', USUAL_PERIOD);
  const [segments] = useListChoice('segments');
  const membership = useMembership();
  return {
    period: periodOr(period),
    segments: segments.length > 0 ? segments : null,
    membership,
  };
}

interface AskedProps<T> {
  state: { data?: T; error?: CombinedError; fetching: boolean; stale: boolean };
  again: () => void;
  segments: readonly Choosable[];
  /** Left out where the question is about a day, or has a time of its own. */
  timeless?: boolean;
  /** Left out where membership is what is asked for. */
  memberless?: boolean;
  /** Whom it is about when no segment is chosen; by default all clients. */
  none?: string;
  fields?: ReactNode;
  of: (data: T) => { asOf: { time: string; dataVersion: string }; partial: boolean };
  children: (data: T) => ReactNode;
}

/** The question above, its answer below; what every analysis says of itself stands around the answer. */
export function Asked<T>({ state: { data, error, fetching, stale }, again, segments, timeless, memberless, none, fields, of, children }: AskedProps<T>) {
  const { t } = useText();
  const [chosen, choose] = useListChoice('segments');
  return (
    <>
      <div className="question">
        {!timeless && <PeriodField />}
        <SegmentField all={segments} chosen={chosen} choose={choose} none={none ?? t.analysis.everybody} />
        {!memberless && <MembershipField />}
        {fields}
      </div>
      {error && !data ? (
        <Panel><Failure error={error} again={again} /></Panel>
      ) : !data ? (
        <><Panel><Skeleton rows={5} /></Panel><Panel><Skeleton rows={10} /></Panel></>
      ) : (
        <div className="stack">
          <Caveats partial={of(data).partial} late={stale || fetching} />
          {children(data)}
          <AsOfLine asOf={of(data).asOf} />
        </div>
      )}
    </>
  );
}
