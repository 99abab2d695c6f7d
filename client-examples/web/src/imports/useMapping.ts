import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { ImportKind } from '../gql/graphql';
import { useChoice } from '../url/urlState';
import { firstMapped, fitting, lacking, toSend, type FileColumns, type Mapped } from './columns';
import { MappingsQuery } from './imports.query';

export const kindOf = (path: string): ImportKind => path.toUpperCase().replaceAll('-', '_') as ImportKind;

/** What the columns of a file are: as they read, as was saved under the name in the address, and as was chosen since. */
export function useMapping(told: FileColumns | null, kind: string, keeps: boolean) {
  const [named, take] = useChoice('mapping');
  const name = keeps ? named : '';
  const [{ data, error, fetching }, again] = useQuery({ query: MappingsQuery, variables: { kind: kindOf(kind), saved: keeps }, pause: told === null, requestPolicy: 'cache-and-network' });
  const saved = useMemo(() => data?.importMappings ?? [], [data]);
  const used = saved.find((one) => one.name === name);
  // What was chosen by hand stays until another file is read or another mapping is there.
  const of = told ? JSON.stringify(told.columns.map(({ header }) => header)) : '';
  const over = used ? JSON.stringify(used) : '';
  const gone = name !== '' && !used && !fetching && data !== undefined;
  const waiting = name !== '' && !used && !gone;
  const [choices, setChoices] = useState<{ of: string; over: string; chosen: Mapped }>({ of, over, chosen: {} });
  if (!waiting && (choices.of !== of || choices.over !== over)) setChoices({ of, over, chosen: {} });
  const { chosen } = choices;
  const columns = told?.columns ?? [];
  const mapped = { ...firstMapped(columns, used), ...chosen };
  const filled = Object.values(mapped).filter(Boolean);
  const missing = lacking(told?.known ?? [], mapped);
  const twice = new Set(filled).size < filled.length;
  const nothing = told !== null && columns.length > 0 && filled.length === 0;
  return {
    columns, mapped, chosen, saved, used, name, take, error, again, missing, twice, nothing, keeps,
    properties: data?.propertyDefinitions ?? [],
    categories: data?.categories ?? [],
    gone,
    offered: used ? undefined : fitting(columns, saved),
    ready: told !== null && columns.length > 0 && missing.length === 0 && !nothing && !twice && !waiting,
    given: toSend(columns, mapped),
    choose: (header: string, column: string) => setChoices({ of, over, chosen: { ...chosen, [header]: column } }),
  };
}

export type Mapping = ReturnType<typeof useMapping>;
