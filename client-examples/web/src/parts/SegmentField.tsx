import { useId, useState } from 'react';
import { useText } from '../text/language';
import { Check } from './Fields';
import { Menu } from './Menu';

export interface Choosable {
  id: string;
  name: string;
  memberCount?: number | null;
}

interface SegmentProps {
  all: readonly Choosable[];
  chosen: readonly string[];
  choose: (ids: string[]) => void;
  /** What no choice means. */
  none?: string;
}

/** Several segments out of all, in the order in which they are listed. */
export function SegmentField({ all, chosen, choose, none }: SegmentProps) {
  const { t, format } = useText();
  const [search, setSearch] = useState('');
  const name = useId();
  const found = all.filter((one) => one.name.toLowerCase().includes(search.trim().toLowerCase()));
  const toggle = (id: string, on: boolean) => choose(all.map((one) => one.id).filter((other) => (other === id ? on : chosen.includes(other))));
  const title = chosen.length === 0 && none ? none : `${t.common.chosen}: ${format.count(chosen.length)}`;
  return (
    <div className="field" role="group" aria-labelledby={name}>
      <span id={name}>{t.common.segments}</span>
      <Menu title={title}>
        <input type="search" aria-label={t.common.search} placeholder={t.common.search} value={search} onChange={(event) => setSearch(event.target.value)} />
        <div className="row">
          <button type="button" className="button quiet small" onClick={() => choose(found.slice(0, 100).map((one) => one.id))}>{t.common.all}</button>
          <button type="button" className="button quiet small" onClick={() => choose([])}>{t.common.none}</button>
        </div>
        {found.map((one) => (
          <Check
            key={one.id}
            label={<>{one.name} <span className="muted">{format.count(one.memberCount)}</span></>}
            checked={chosen.includes(one.id)}
            toggle={(on) => toggle(one.id, on)}
          />
        ))}
      </Menu>
    </div>
  );
}
