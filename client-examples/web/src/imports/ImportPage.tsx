import { useState } from 'react';
import { useQuery } from 'urql';
import { Page, Panel } from '../parts/Page';
import { Empty, Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { ImportForm } from './ImportForm';
import { ViewerQuery } from './imports.query';

/** A file in: its columns mapped, checked first if wished, watched while it lands, its rejected rows given back. */
export default function ImportPage() {
  const { t } = useText();
  const [file, setFile] = useState<File | null>(null);
  const [{ data, error }, again] = useQuery({ query: ViewerQuery });
  return (
    <Page title={t.imports.title}>
      {error && !data ? (
        <Panel><Failure error={error} again={() => again()} /></Panel>
      ) : !data ? (
        <Panel><Skeleton rows={6} /></Panel>
      ) : data.viewer.role !== 'ADMIN' ? (
        <Panel><Empty title={t.imports.notAdmin} hint={t.failure.forbidden} /></Panel>
      ) : (
        <ImportForm file={file} choose={setFile} />
      )}
    </Page>
  );
}
