import { useState } from 'react';
import { useQuery } from 'urql';
import { Page, Panel } from '../parts/Page';
import { Empty, Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { ImportForm } from './ImportForm';
import { ImportScreenQuery } from './imports.query';
import { kindsFor } from './kinds';
import { targetsOf } from './members';

/** A file in: its columns mapped, checked first if wished, watched while it lands, its rejected rows given back. */
export default function ImportPage() {
  const { t } = useText();
  const [file, setFile] = useState<File | null>(null);
  const [segment] = useChoice('segment');
  const [find] = useChoice('find');
  const [{ data, error, fetching }, again] = useQuery({ query: ImportScreenQuery, variables: { segment, chosen: segment !== '', name: find === '' ? null : find } });
  const kinds = data ? kindsFor(data.viewer.role) : [];
  return (
    <Page title={t.imports.title}>
      {error && !data ? (
        <Panel><Failure error={error} again={() => again()} /></Panel>
      ) : !data ? (
        <Panel><Skeleton rows={6} /></Panel>
      ) : kinds.length === 0 ? (
        <Panel><Empty title={t.imports.notAdmin} hint={t.failure.forbidden} /></Panel>
      ) : (
        <ImportForm kinds={kinds} targets={targetsOf(data, segment, fetching)} keeps={data.viewer.role === 'ADMIN'} file={file} choose={setFile} />
      )}
    </Page>
  );
}
