import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql';
import { Page, Panel } from '../parts/Page';
import { Empty, Failure, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { ImportForm } from './ImportForm';
import { Progress } from './Progress';

const ViewerQuery = graphql(`
  query ImportViewer { viewer { role } }
`);

/** A file in: checked first if wished, watched while it lands, its rejected rows given back. */
export default function ImportPage() {
  const { t } = useText();
  const [job, watch] = useChoice('job');
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
        <>
          <Panel><ImportForm file={file} choose={setFile} started={watch} /></Panel>
          {job !== '' && <Progress key={job} job={job} close={() => watch(null)} />}
        </>
      )}
    </Page>
  );
}
