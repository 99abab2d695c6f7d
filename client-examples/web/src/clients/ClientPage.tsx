import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { ClientQuery as Answer } from '../gql/graphql';
import { Page, Panel } from '../parts/Page';
import { AsOfLine, Caveats, FailedPage, Missing, Skeleton } from '../parts/States';
import { useText } from '../text/language';
import { Attributes } from './Attributes';
import { ClientQuery } from './clients.query';
import { Contacts } from './Contacts';
import { Debts } from './Debts';
import { Sales } from './Sales';
import { SegmentsOf } from './SegmentsOf';

export type Card = NonNullable<Answer['client']>;

/** Everything about one client: who he is, where he belongs and why, what he bought and owes, whom to talk to. */
export default function ClientPage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const [{ data, error, fetching, stale }, again] = useQuery({ query: ClientQuery, variables: { id } });
  if (error && !data) return <FailedPage error={error} again={() => again()} />;
  if (data && !data.client) return <Missing />;
  const client = data?.client;
  if (!client) {
    return (
      <div className="page">
        <div className="bone bone-title" />
        <div className="panels"><Panel><Skeleton rows={8} /></Panel><Panel><Skeleton rows={8} /></Panel></div>
        <Panel><Skeleton rows={8} /></Panel>
      </div>
    );
  }
  return (
    <Page
      title={client.name}
      trail={{ to: '/clients', name: t.client.title }}
      lead={
        <span className="row">
          {client.kind && <span>{t.enums.kind[client.kind]}</span>}
          {client.region && <span>{client.region}</span>}
          {!client.active && <span className="worse">{t.client.inactive}</span>}
          {client.anonymous && <span>{t.client.anonymous}</span>}
        </span>
      }
    >
      <Caveats late={stale || fetching} />
      <div className="panels">
        <div className="stack">
          <Attributes client={client} />
          <Debts client={client} />
        </div>
        <div className="stack">
          <SegmentsOf client={client} />
          <Contacts client={client} />
        </div>
      </div>
      <Sales client={client} />
      <AsOfLine asOf={client.debt.asOf} />
    </Page>
  );
}
