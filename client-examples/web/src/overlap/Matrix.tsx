import { useText } from '../text/language';
import type { Overlap } from './Answer';
import { jaccard } from './shares';

/** Counts above the diagonal, similarity below it; the deeper the colour, the more alike. */
export function Matrix({ overlap, pressed, press }: { overlap: Overlap; pressed: string[]; press: (ids: string[]) => void }) {
  const { t, format } = useText();
  const counts = overlap.counts;
  const alike = (row: number, column: number) => jaccard(counts, row, column);
  const most = Math.max(...counts.flatMap((line, row) => line.map((_, column) => (row === column ? 0 : alike(row, column)))), 0.0001);
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.overlap.matrix}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {overlap.segments.map((segment, place) => <th key={segment.id} scope="col" title={segment.name}><span>{place + 1}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {overlap.segments.map((one, row) => (
              <tr key={one.id}>
                <th scope="row"><span className="muted">{row + 1}</span> {one.name}</th>
                {overlap.segments.map((other, column) => {
                  const share = alike(row, column);
                  const both = counts[row]?.[column] ?? 0;
                  if (row === column) return <td key={other.id} className="own">{format.count(both)}</td>;
                  const on = pressed.length === 2 && pressed.includes(one.id) && pressed.includes(other.id);
                  return (
                    <td key={other.id} className={`heat-${Math.ceil((share / most) * 4)}`}>
                      <button
                        type="button"
                        aria-pressed={on}
                        title={`${one.name} ∩ ${other.name}`}
                        aria-label={`${one.name} ∩ ${other.name}: ${format.count(both)}, ${format.percent(share * 100)}`}
                        onClick={() => press([one.id, other.id])}
                      >
                        {column > row ? format.count(both) : format.decimal(String(share * 100), 1)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="inside chart-note">{t.overlap.upper}</p>
    </>
  );
}
