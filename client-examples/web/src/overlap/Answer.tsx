import type { OverlapQuery } from '../gql/graphql';
import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { useText } from '../text/language';
import { readList, useChoice, writeList } from '../url/urlState';
import { Cell } from './Cell';
import { Matrix } from './Matrix';
import { MOST_COMBINED, useMode, type View } from './OverlapPage';
import { Upset } from './Upset';

export type Overlap = NonNullable<OverlapQuery['segmentOverlap']>;

/** The drawing with a sentence above it; what was pressed stands beneath. */
export function Answer({ overlap, view }: { overlap: Overlap; view: View }) {
  const { t } = useText();
  const [cell, press] = useChoice('cell');
  const [mode] = useMode();
  const pressed = readList(cell).filter((id) => overlap.segments.some((segment) => segment.id === id));
  const open = (ids: string[]) => press(writeList(ids));
  return (
    <div className="stack">
      <p><Sentence overlap={overlap} /></p>
      <Panel>
        {view === 'matrix' ? (
          <Matrix overlap={overlap} pressed={pressed} press={open} />
        ) : overlap.segments.length > MOST_COMBINED ? (
          <Empty title={t.overlap.tooMany} />
        ) : (
          <Upset overlap={overlap} press={open} />
        )}
      </Panel>
      {pressed.length > 0 && <Cell overlap={overlap} ids={pressed} alone={view === 'upset' && mode === 'EXCLUSIVE'} close={() => press(null)} />}
    </div>
  );
}

function Sentence({ overlap }: { overlap: Overlap }) {
  const { t, format } = useText();
  const most = [...overlap.pairs.nodes].sort((a, b) => b.both - a.both)[0];
  if (!most || most.both === 0) return t.overlap.noShared;
  const name = (id: string) => overlap.segments.find((segment) => segment.id === id)?.name ?? '';
  const clients = `${format.count(most.both)} ${format.plural(most.both, t.common.clientsForms)}`;
  return `${t.overlap.sentence.replace('{a}', name(most.a)).replace('{b}', name(most.b)).replace('{n}', clients)} ${t.overlap.distinct}: ${format.count(overlap.distinct)}.`;
}
