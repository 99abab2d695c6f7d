import { useId, useState } from 'react';
import { useText } from '../text/language';
import { Check } from './Fields';
import { Menu } from './Menu';

export interface Choosable {
  id: string;
  name: string;
  memberCount?: number | null;
}

interface PickerProps {
  all: readonly Choosable[];
  chosen: readonly string[];
  choose: (ids: string[]) => void;
  /** What no choice means. */
  none?: string;
}

/** The same under its name, among other fields. */
export function SegmentField(picker: PickerProps) {
  const { t } = useText();
  const name = useId();
  return (
    <div className="field" role="group" aria-labelledby={name}>
      <span id={name}>{t.common.segments}</span>
      <SegmentPicker {...picker} />
    </div>
  );
}

/** Several segments out of all, in the order in which they are listed. */
export function SegmentPicker({ all, chosen, choose, none }: PickerProps) {
  const { t, format } = useText();
  const [search, setSearch] = useState('');
  const found = all.filter((one) => one.name.toLowerCase().includes(search.trim().toLowerCase()));
  const toggle = (id: string, on: boolean) => choose(all.map((one) => one.id).filter((other) => (other === id ? on : chosen.includes(other))));
  const title = chosen.length === 0 && none ? none : `${t.common.segments}: ${format.count(chosen.length)}`;
  return (
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
  );
}
