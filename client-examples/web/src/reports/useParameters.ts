import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { withChoices } from '../url/urlState';
import { parameterChoices, readParameters, type Parameters } from './parameters';

const REST_MS = 300;

/** Parameters in the address; what is typed gets there when the typing rests, and in the place of what was there. */
export function useParameters(): [Parameters, (chosen: Parameters) => void] {
  const [search, setSearch] = useSearchParams();
  const there = JSON.stringify(readParameters(search));
  const [{ seen, typed }, type] = useState({ seen: there, typed: readParameters(search) });
  if (seen !== there) type({ seen: there, typed: readParameters(search) });
  useEffect(() => {
    if (JSON.stringify(Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))) === there) return;
    const timer = setTimeout(() => setSearch((now) => withChoices(now, parameterChoices(now, typed)), { replace: true }), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, there, setSearch]);
  return [typed, (chosen) => type({ seen: there, typed: chosen })];
}
