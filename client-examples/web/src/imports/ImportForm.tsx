import { useState } from 'react';
import { Check, Select } from '../parts/Fields';
import { Panel } from '../parts/Page';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { calledBy } from './columns';
import { Drop } from './Drop';
import type { Kind } from './kinds';
import { MappingPanel } from './MappingPanel';
import { membersFault, type Targets } from './members';
import { MembersFields } from './MembersFields';
import { Progress } from './Progress';
import { isSame, send, type ImportChoice } from './send';
import { useFileColumns } from './useFileColumns';
import { useImportChoice } from './useImportChoice';
import { useMapping } from './useMapping';

/** What was sent, and how. */
interface Sent {
  job: string;
  file: File;
  given: string | null;
  choice: ImportChoice;
}

interface ImportFormProps {
  kinds: readonly Kind[];
  targets: Targets;
  /** Whether mappings may be saved and taken. */
  keeps: boolean;
  file: File | null;
  choose: (file: File | null) => void;
}

/** What the file holds, the file, what its columns are, how it is to be taken in, and what comes of it. */
export function ImportForm({ kinds, targets, keeps, file, choose }: ImportFormProps) {
  const { t, language } = useText();
  const { kind, choice, ...set } = useImportChoice(kinds);
  const [job, watch] = useChoice('job');
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const columns = useFileColumns(file, kind);
  const mapping = useMapping(columns.told, kind, keeps);
  const { dryRun, members } = choice;
  const fault = members ? membersFault(members.segment, members.mode, targets) : undefined;
  const ready = file !== null && !sending && mapping.ready && fault === undefined;
  const called = (column: string) => calledBy(column, { known: columns.told?.known ?? [], mapped: mapping.mapped }, language, t.mapping.own);
  const last = sent?.job === job ? sent : null;
  const asChecked = last?.choice.dryRun === true && last.file === file && last.given === mapping.given && isSame(last.choice, { ...choice, dryRun: true });

  async function start(onlyCheck: boolean) {
    if (!file) return;
    setSending(true);
    setWrong(null);
    try {
      const wanted = { ...choice, dryRun: onlyCheck };
      const begun = await send(file, wanted, mapping.given, language);
      setSent({ job: begun, file, given: mapping.given, choice: wanted });
      watch(begun);
    } catch (failure) {
      setWrong(failure instanceof Error ? failure.message : t.failure.unreachable);
    } finally {
      setSending(false);
    }
  }

  return (
    <>
      <Panel>
        <div className="inside stack">
          <Select<Kind> label={t.imports.kind} value={kind} options={Object.fromEntries(kinds.map((one) => [one, t.imports.kinds[one]])) as Record<Kind, string>} choose={set.setKind} />
          {members && <MembersFields {...members} targets={targets} fault={fault} setSegment={set.setSegment} setMode={set.setMode} />}
          <Drop file={file} choose={choose} />
          {file && <MappingPanel kind={kind} file={file} {...columns} mapping={mapping} />}
          <div className="row">
            <Check label={t.imports.dryRun} checked={dryRun} toggle={set.setDryRun} />
            <Check label={t.imports.stop} checked={choice.stop} toggle={set.setStop} />
            {kind === 'sales' && <Check label={t.imports.createMissing} checked={choice.createMissing} toggle={set.setCreate} />}
            {kind === 'debt-snapshot' && <Check label={t.imports.whole} checked={choice.whole} toggle={set.setWhole} />}
          </div>
          {wrong && <p className="notice bad" role="alert">{wrong}</p>}
          <div>
            <button type="button" className="button primary" disabled={!ready} onClick={() => void start(dryRun)}>
              {sending ? t.imports.sending : dryRun ? t.imports.check : t.imports.start}
            </button>
          </div>
        </div>
      </Panel>
      {job !== '' && <Progress key={job} job={job} close={() => watch(null)} called={called} choice={last?.choice} forReal={asChecked && ready ? () => void start(false) : undefined} />}
    </>
  );
}
