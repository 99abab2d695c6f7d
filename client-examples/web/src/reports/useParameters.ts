import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { withChoices } from '../url/urlState';
import { parameterChoices, readParameters, type Parameters } from './parameters';

const REST_MS = 300;

/** What an address says of a report's parameters: equal for equal choices. */
const told = (report: string, chosen: Parameters): string => JSON.stringify([report, ...Object.entries(chosen).filter(([, value]) => value !== '').sort()]);

/** Parameters in the address; what is typed gets there when the typing rests, and in the place of what was there. What is typed while it gets there stays. */
export function useParameters(): [Parameters, (chosen: Parameters) => void] {
  const [search, setSearch] = useSearchParams();
  const report = search.get('report') ?? '';
  const there = told(report, readParameters(search));
  const [{ seen, sent, typed }, set] = useState<{ seen: string; sent: readonly string[]; typed: Parameters }>({ seen: there, sent: [], typed: readParameters(search) });
  // Addresses come late, and several may be on their way: one of those that were sent from here changes nothing of what was typed since.
  const own = sent.indexOf(there);
  if (seen !== there) set({ seen: there, sent: own < 0 ? [] : sent.slice(own + 1), typed: own < 0 ? readParameters(search) : typed });
  useEffect(() => {
    const next = told(report, typed);
    if (next === there) return;
    const timer = setTimeout(() => {
      set((now) => ({ ...now, sent: [...now.sent, next] }));
      setSearch((now) => ((now.get('report') ?? '') === report ? withChoices(now, parameterChoices(now, typed)) : now), { replace: true });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [report, typed, there, setSearch]);
  return [typed, (chosen) => set((now) => ({ ...now, typed: chosen }))];
}
