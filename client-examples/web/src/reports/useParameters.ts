import { useEffect, useState } from 'react';
import { NavigationType, useNavigationType, useSearchParams } from 'react-router';
import { withChoices } from '../url/urlState';
import { parameterChoices, readParameters, type Parameters } from './parameters';

const REST_MS = 300;

/** What an address says of a report's parameters: equal for equal choices. */
const told = (report: string, chosen: Parameters): string => JSON.stringify([report, ...Object.entries(chosen).filter(([, value]) => value !== '').sort()]);

const tells = (search: URLSearchParams): string => told(search.get('report') ?? '', readParameters(search));

/** Parameters in the address; what is typed gets there when the typing rests, and in the place of what was there. What is typed while it gets there stays. */
export function useParameters(): [Parameters, (chosen: Parameters) => void] {
  const [search, setSearch] = useSearchParams();
  const cause = useNavigationType();
  const report = search.get('report') ?? '';
  const there = tells(search);
  const [{ of, seen, typed }, set] = useState({ of: report, seen: there, typed: readParameters(search) });
  // Only what is typed here takes the place of an address: when that comes through, late as it may be, more may have been typed.
  const own = cause === NavigationType.Replace && of === report;
  // While the next address comes through, what is shown may be of the last one again, and of how that was come to.
  const late = tells(new URLSearchParams(window.location.search)) !== there;
  if (seen !== there && !late) set({ of: report, seen: there, typed: own ? typed : readParameters(search) });
  useEffect(() => {
    if (told(report, typed) === there) return;
    const timer = setTimeout(() => {
      // Where the browser has gone elsewhere meanwhile, these parameters are not of that address.
      const now = new URLSearchParams(window.location.search);
      if (tells(now) === there) setSearch(withChoices(now, parameterChoices(now, typed)), { replace: true });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [report, typed, there, setSearch]);
  return [typed, (chosen) => set((now) => ({ ...now, typed: chosen }))];
}
