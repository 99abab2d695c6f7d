import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Select } from '../parts/Fields';
import { Sure } from '../parts/Sure';
import { useText } from '../text/language';
import { DeleteMappingMutation, SaveMappingMutation } from './imports.query';
import { kindOf, type Mapping } from './useMapping';

interface SavedMappingsProps {
  kind: string;
  file: File;
  mapping: Mapping;
  /** What is mapped, between taking a saved mapping and saving one. */
  children: ReactNode;
}

/** Takes a mapping that was saved for such files, saves the one that is chosen, forgets one. */
export function SavedMappings({ kind, file, mapping, children }: SavedMappingsProps) {
  const { t, refused, failed } = useText();
  const { saved, used, offered, take } = mapping;
  const [typed, type] = useState<string | null>(null);
  const [said, say] = useState('');
  const [saving, save] = useMutation(SaveMappingMutation);
  const [removing, remove] = useMutation(DeleteMappingMutation);
  const list = useRef<HTMLDivElement>(null);
  // What is gone may still stand in the list until it comes again.
  const forgotten = useRef(new Set<string>());
  const field = useRef<HTMLInputElement>(null);
  const name = typed ?? used?.name ?? file.name.replace(/\.[^.]+$/, '');
  const failure = saving.error ?? removing.error;
  const refusal = saving.data?.importMappingSave.userErrors[0] ?? removing.data?.importMappingDelete.userErrors[0];

  async function keep() {
    const columns = mapping.columns.map(({ header }) => ({ header, column: mapping.mapped[header] || null }));
    const kept = (await save({ input: { kind: kindOf(kind), name, columns } })).data?.importMappingSave.mapping;
    if (!kept) return;
    say(t.mapping.done.replace('{name}', kept.name));
    mapping.again({ requestPolicy: 'network-only' });
    forgotten.current.delete(kept.name);
    type(null);
    if (kept.name !== mapping.name) take(kept.name);
  }

  async function forget(gone: string) {
    if (!(await remove({ kind: kindOf(kind), name: gone })).data?.importMappingDelete.deleted) return;
    say(t.mapping.forgotten.replace('{name}', gone));
    mapping.again({ requestPolicy: 'network-only' });
    take(null);
    // The button that had the focus goes: on to the mappings that are left, else to where one is named.
    forgotten.current.add(gone);
    (saved.some((one) => !forgotten.current.has(one.name)) ? list.current?.querySelector('select') : field.current)?.focus();
  }

  return (
    <>
      {saved.length > 0 && (
        <div className="question" ref={list}>
          <Select label={t.mapping.saved} value={used?.name ?? ''} none={t.mapping.none} options={Object.fromEntries(saved.map((one) => [one.name, one.name]))} choose={(next) => { say(''); take(next); }} />
          {used && <Sure name={t.mapping.forget} question={t.mapping.sure} disabled={removing.fetching} act={() => void forget(used.name)} />}
        </div>
      )}
      {offered && (
        <div className="notice row" role="note">
          <span>{t.mapping.fits.replace('{name}', offered.name)}</span>
          <button type="button" className="button small" onClick={() => take(offered.name)}>{t.mapping.take}</button>
        </div>
      )}
      {mapping.gone && !said && <p className="notice" role="note">{t.mapping.gone.replace('{name}', mapping.name)}</p>}
      {children}
      <form className="question" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
        <label className="field"><span>{t.mapping.name}</span><input ref={field} value={name} maxLength={100} required onChange={(event) => type(event.target.value)} /></label>
        <button className="button" disabled={saving.fetching || mapping.twice || name.trim() === ''}>{saving.fetching ? t.mapping.saving : t.mapping.save}</button>
      </form>
      {(failure || refusal) && <p className="notice bad" role="alert">{failure ? failed(failure) : refusal && refused(refusal)}</p>}
      <p role="status" className="muted">{said}</p>
    </>
  );
}
