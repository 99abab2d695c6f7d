import { useState } from 'react';
import { Faulted } from '../parts/Faulted';
import { SearchField, Select } from '../parts/Fields';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { MODES, type Mode } from './kinds';
import type { MembersFault, Target, Targets } from './members';

interface MembersFieldsProps {
  segment: string;
  mode: Mode;
  targets: Targets;
  fault: MembersFault | undefined | null;
  setSegment: (id: string) => void;
  setMode: (mode: string) => void;
}

/** Whose members the file tells, and what becomes of those it lists. */
export function MembersFields({ segment, mode, targets, fault, setSegment, setMode }: MembersFieldsProps) {
  const { t } = useText();
  const [find, search] = useChoice('find');
  const { chosen } = targets;
  const [many, sawMany] = useState(false);
  // The answer to an empty field may come late: who has begun to search keeps the field meanwhile.
  if (!many && (targets.more || find !== '')) sawMany(true);
  const ruled = chosen !== undefined && chosen.forming !== 'MANUAL' && mode !== 'REPLACE';
  const hint = fault === 'none' ? t.imports.faults.none : ruled ? t.imports.pinned[mode] : undefined;
  return (
    <div className="question top">
      {many && <SearchField label={t.imports.find} value={find} search={search} />}
      <Faulted wrong={fault && fault !== 'none' ? t.imports.faults[fault] : undefined} hint={hint}>
        {(aria) => (
          <label className="field">
            <span>{t.imports.segment}</span>
            <select value={segment} {...aria} onChange={(event) => setSegment(event.target.value)}>
              <option value="">{t.imports.noSegment}</option>
              {segment !== '' && <Far id={segment} targets={targets} />}
              <Choices name={t.imports.byHand} all={targets.byHand} />
              <Choices name={t.imports.ruled} all={targets.ruled} />
            </select>
          </label>
        )}
      </Faulted>
      <Select<Mode> label={t.imports.mode} value={mode} options={Object.fromEntries(MODES.map((one) => [one, t.imports.modes[one]])) as Record<Mode, string>} choose={setMode} />
    </div>
  );
}

function Choices({ name, all }: { name: string; all: readonly Target[] }) {
  if (all.length === 0) return null;
  return <optgroup label={name}>{all.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</optgroup>;
}

/** The chosen segment where no list holds it. */
function Far({ id, targets: { byHand, ruled, chosen } }: { id: string; targets: Targets }) {
  const { t } = useText();
  if ([...byHand, ...ruled].some((one) => one.id === id)) return null;
  return <option value={id}>{chosen?.name ?? t.imports.unknownSegment}</option>;
}
