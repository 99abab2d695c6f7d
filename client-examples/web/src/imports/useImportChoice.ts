import { useSearchParams } from 'react-router';
import { useChoice, withChoices } from '../url/urlState';
import { MODES, type Kind } from './kinds';
import type { ImportChoice } from './send';

/** What is to be taken in and how, as the address says; what only other kinds of files ask for is left aside. */
export function useImportChoice(kinds: readonly Kind[]) {
  const usual = kinds[0] ?? 'clients';
  const [, setSearch] = useSearchParams();
  const [asked] = useChoice('kind', usual);
  const [check, setCheck] = useChoice('check', 'yes');
  const [stop, setStop] = useChoice('stop');
  const [create, setCreate] = useChoice('create');
  const [whole, setWhole] = useChoice('whole');
  const [segment, setSegment] = useChoice('segment');
  const [word, setMode] = useChoice('mode', 'ADD');
  const kind = kinds.find((one) => one === asked) ?? usual;
  const mode = MODES.find((one) => one === word) ?? 'ADD';
  const choice: ImportChoice = {
    kind,
    dryRun: check === 'yes',
    stop: stop === 'yes',
    createMissing: kind === 'sales' && create === 'yes',
    whole: kind === 'debt-snapshot' && whole === 'yes',
    members: kind === 'segment-members' ? { segment, mode } : null,
  };
  const ofKinds = { mapping: null, create: null, whole: null, segment: null, mode: null, find: null };
  const yes = (choose: (value: string | null) => void) => (on: boolean) => choose(on ? 'yes' : null);
  return {
    kind, choice, setSegment, setMode,
    setKind: (next: string) => setSearch((now) => withChoices(now, { ...ofKinds, kind: next }, { kind: usual })),
    setDryRun: (on: boolean) => setCheck(on ? 'yes' : 'no'),
    setStop: yes(setStop),
    setCreate: yes(setCreate),
    setWhole: yes(setWhole),
  };
}
