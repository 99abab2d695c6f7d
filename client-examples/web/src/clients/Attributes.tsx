import { Link } from 'react-router';
import { Facts, Panel } from '../parts/Page';
import { useText } from '../text/language';
import type { Card } from './ClientPage';

export function Attributes({ client }: { client: Card }) {
  const { t, format } = useText();
  const f = t.client.fields;
  const value = ({ text, number, date, yesNo, choices }: Card['properties'][number]) =>
    text ?? (number ? format.figure(number) : date ? format.date(date) : yesNo === true ? t.common.yes : yesNo === false ? t.common.no : choices?.join(', '));
  return (
    <Panel title={t.client.attributes}>
      <div className="inside">
        <Facts
          of={[
            [f.fullName, client.fullName],
            [f.code, client.code],
            [f.inn, client.inn],
            [f.kpp, client.kpp],
            [f.okved, client.okved],
            [f.country, client.country],
            [f.city, client.city],
            [f.address, client.address],
            [f.industries, client.industries.join(', ')],
            [f.managers, client.managers.map((one) => one.name).join(', ')],
            [f.phone, client.phone && <a href={`tel:${client.phone}`}>{client.phone}</a>],
            [f.email, client.email && <a href={`mailto:${client.email}`}>{client.email}</a>],
            [f.registered, client.registeredAt && format.date(client.registeredAt)],
            [f.timeZone, client.timeZone],
            [f.sex, client.sex && t.enums.sex[client.sex]],
            [f.birthDate, client.birthDate && format.date(client.birthDate)],
            [f.education, client.education],
            [f.income, client.income && format.money(client.income)],
            [f.companySize, client.companySize && format.count(client.companySize)],
            [f.leadSource, client.leadSource],
            [f.stageHint, client.stageHint],
            [f.priceType, client.priceType],
            [f.priceTier, client.priceTier],
            [f.paymentTerms, client.paymentTerms],
            [f.paymentMethod, client.paymentMethod],
            [f.deliverySector, client.deliverySector],
            [f.deliveryMethod, client.deliveryMethod],
            [f.creditLimit, client.creditLimit && format.money(client.creditLimit)],
            [f.discount, client.discountPercent && Number(client.discountPercent) !== 0 ? format.decimal(client.discountPercent, 1) : null],
            [f.categories, client.categories.map((one) => one.name).join(', ')],
            [f.consents, client.consents.map((one) => `${t.enums.channel[one.channel]} (${format.date(one.givenOn)})`).join(', ')],
            [f.head, client.head && <Link to={`/clients/${client.head.id}`}>{client.head.name}</Link>],
            ...client.properties.map((one): [string, string | undefined] => [one.definition.name, value(one)]),
            [f.source, `${client.source}: ${client.externalId}`],
          ]}
        />
      </div>
    </Panel>
  );
}
