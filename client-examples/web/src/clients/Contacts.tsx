import { Panel } from '../parts/Page';
import { Table, type Column } from '../parts/Table';
import { NOTHING } from '../text/format';
import { useText } from '../text/language';
import type { Card } from './ClientPage';

type Row = Card['interactions']['nodes'][number];

/** Whom to talk to, and what passed between him and the firm. */
export function Contacts({ client }: { client: Card }) {
  const { t, format } = useText();
  const columns: Column<Row>[] = [
    { key: 'day', head: t.client.date, width: 6, cell: (row) => format.date(row.onDay) },
    { key: 'kind', head: t.client.kindOf, width: 7, cell: (row) => t.enums.words[row.kind] ?? row.kind },
    { key: 'outcome', head: t.client.outcome, width: 8, cell: (row) => row.outcome ?? NOTHING },
    { key: 'subject', head: t.client.subject, width: 10, wide: true, cell: (row) => row.subject ?? NOTHING },
  ];
  return (
    <>
      <Panel title={t.client.contacts}>
        {client.contactPersons.length === 0 && <p className="inside muted">{t.client.noContacts}</p>}
        <ul className="plain-list">
          {client.contactPersons.map((person) => (
            <li key={person.id}>
              <strong>{person.name}</strong> <span className="muted">{[person.position, person.role, person.active ? null : t.client.inactive].filter(Boolean).join(' · ')}</span>
              <div className="row">
                {person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>}
                {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
                {person.messenger && <span>{person.messenger}</span>}
              </div>
              {person.consents.length > 0 && <div className="muted">{t.client.fields.consents}: {person.consents.map((one) => `${t.enums.channel[one.channel]} (${format.date(one.givenOn)})`).join(', ')}</div>}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t.client.interactions}>
        {client.interactions.nodes.length === 0 ? (
          <p className="inside muted">{t.client.noInteractions}</p>
        ) : (
          <Table label={`${client.name}: ${t.client.interactions}`} columns={columns} rows={client.interactions.nodes} id={(row) => row.id} total={client.interactions.totalCount} height={20} />
        )}
      </Panel>
    </>
  );
}
