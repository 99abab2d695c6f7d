import { useId } from 'react';
import { useText } from '../text/language';
import { labelOf, standingOf, type FileColumn, type FileColumns, type Standing } from './columns';
import type { Mapping } from './useMapping';

interface Group {
  name: string;
  options: readonly { value: string; label: string }[];
}

const TONES: Partial<Record<Standing, string>> = { named: 'good', chosen: 'good', guessed: 'warn', unknown: 'warn', twice: 'bad' };
const SIGNS: Partial<Record<Standing, string>> = { named: '✓', chosen: '✓', guessed: '?', unknown: '!', twice: '✕' };

/** Each column of the file with its first values, and what it is to be. */
export function ColumnsTable({ told, mapping }: { told: FileColumns; mapping: Mapping }) {
  const { t } = useText();
  const groups = useGroups(told, mapping);
  return (
    <table className="grid mapped">
      <thead><tr><th scope="col">{t.mapping.yours}</th><th scope="col">{t.mapping.ours}</th></tr></thead>
      <tbody>{told.columns.map((one) => <Line key={one.header} column={one} groups={groups} mapping={mapping} />)}</tbody>
    </table>
  );
}

function Line({ column, groups, mapping }: { column: FileColumn; groups: readonly Group[]; mapping: Mapping }) {
  const { t } = useText();
  const note = useId();
  const value = mapping.mapped[column.header] ?? '';
  const standing = standingOf(column, mapping.mapped, mapping.chosen, mapping.used);
  const listed = value === '' || groups.some(({ options }) => options.some((one) => one.value === value));
  return (
    <tr className="group">
      <th scope="row">
        {column.header}
        <span className="samples">{column.samples.length > 0 ? column.samples.join(' · ') : t.mapping.empty}</span>
      </th>
      <td>
        <select value={value} aria-label={`${t.mapping.ours}: ${column.header}`} aria-describedby={note} aria-invalid={standing === 'twice' ? true : undefined} onChange={(event) => mapping.choose(column.header, event.target.value)}>
          <option value="">{t.mapping.out}</option>
          {!listed && <option value={value}>{value}</option>}
          {groups.filter(({ options }) => options.length > 0).map(({ name, options }) => (
            <optgroup key={name} label={name}>{options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}</optgroup>
          ))}
        </select>
        <span id={note} className={`tag ${TONES[standing] ?? 'plain'}`}>{SIGNS[standing] && <span aria-hidden="true">{SIGNS[standing]}</span>}{t.mapping[standing]}</span>
      </td>
    </tr>
  );
}

/** What a column can be, in the reader's language: what files must have first, what the firm defined itself last. */
function useGroups({ known, prefixes }: FileColumns, { properties, categories }: Mapping): readonly Group[] {
  const { t, language } = useText();
  const options = (required: boolean) =>
    known.filter((one) => one.required === required).map((one) => ({ value: one.name, label: labelOf(one, language, t.mapping.own) }));
  const many = (prefix: string, name: string, all: readonly (readonly [code: string, label: string])[]): Group =>
    ({ name, options: prefixes.includes(prefix) ? all.map(([code, label]) => ({ value: prefix + code, label })) : [] });
  return [
    { name: t.mapping.required, options: options(true) },
    { name: t.mapping.other, options: options(false) },
    many('property:', t.mapping.properties, properties.map(({ code, name }) => [code, name])),
    many('category:', t.mapping.categories, categories.map(({ code, name }) => [code, name])),
    many('consent:', t.mapping.consents, Object.entries(t.enums.channel)),
  ];
}
