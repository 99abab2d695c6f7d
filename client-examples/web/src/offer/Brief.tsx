import { Link } from 'react-router';
import { Facts, Panel } from '../parts/Page';
import { useText } from '../text/language';
import { USUAL_PERIOD } from '../url/period';
import { useChoice } from '../url/urlState';
import { chosenOf, nameOf, offerRule, peaks } from './gaps';
import type { Card } from './OfferView';
import { filled, whyMissing } from './told';

type Gap = NonNullable<Card['what']['gaps']>[number];

/** One offer in words: what, to whom, when, at which price, through what. */
export function Brief({ card }: { card: Card }) {
  const { t } = useText();
  const [key] = useChoice('offer');
  const gap = chosenOf(card.what.gaps ?? [], key);
  return (
    <Panel title={gap ? filled(t.offer.offer, { y: nameOf(gap.y) }) : t.offer.noOffer}>
      <div className="inside">
        <Facts
          of={[
            [t.offer.whom, gap ? <Whom segment={card.segment.name} gap={gap} /> : <NoGap what={card.what} />],
            [t.offer.when, <When key="when" when={card.when} />],
            [t.offer.price, <Price key="price" price={card.price} gap={gap} />],
            [t.offer.channel, <Channel key="channel" channel={card.channel} />],
          ]}
        />
      </div>
    </Panel>
  );
}

function Whom({ segment, gap }: { segment: string; gap: Gap }) {
  const { t, format, language } = useText();
  const [period] = useChoice('period', USUAL_PERIOD);
  const n = `${format.count(gap.nXWithoutY)} ${format.plural(gap.nXWithoutY, t.common.clientsForms)}`;
  return (
    <>
      {filled(t.offer.whomSentence, { n, x: nameOf(gap.x), share: format.percent(100 * Number(gap.confidence)) })}{' '}
      <Link to={`/rule?text=${encodeURIComponent(offerRule(segment, gap, period, language))}`}>{t.offer.pick}</Link>
    </>
  );
}

function NoGap({ what }: { what: Card['what'] }) {
  const { t, format } = useText();
  return <>{what.missing ? whyMissing(what.missing, what.n, t, format) : t.offer.noGaps}</>;
}

function When({ when }: { when: Card['when'] }) {
  const { t, format } = useText();
  const { due, gap } = when;
  const days = peaks(when.weekdays.beats).map(format.weekday).join(', ');
  const months = peaks(when.months.beats).map(format.monthOfYear).join(', ');
  return (
    <>
      {due.missing ? whyMissing(due.missing, due.n, t, format) : filled(t.offer.dueSentence, { due: format.count(due.value), n: format.count(due.n) })}
      {!gap.missing && ` ${filled(t.offer.gapSentence, { median: format.decimal(gap.median), lower: format.decimal(gap.lower), upper: format.decimal(gap.upper) })}`}
      {days && ` ${filled(t.offer.daysSentence, { days })}`}
      {months && ` ${filled(t.offer.monthsSentence, { months })}`}
    </>
  );
}

function Price({ price, gap }: { price: Card['price']; gap: Gap | undefined }) {
  const { t, format } = useText();
  const { paid, discounted, discount } = price;
  const listed = gap?.y.product?.price;
  const usual = listed && paid.median ? (Number(listed.amount) * Number(paid.median)) / 100 : null;
  return (
    <>
      {paid.missing
        ? whyMissing(paid.missing, paid.n, t, format)
        : filled(t.offer.paidSentence, { median: format.percent(paid.median), lower: format.percent(paid.lower), upper: format.percent(paid.upper) })}
      {listed && usual !== null && ` ${filled(t.offer.amountSentence, { listed: format.moneySigned(listed.amount, listed.currency), amount: format.moneySigned(String(usual), listed.currency) })}`}
      {!discounted.missing && ` ${filled(t.offer.discountedSentence, { share: format.percent(discounted.value) })}`}
      {!discount.missing && ` ${filled(t.offer.discountSentence, { median: format.percent(discount.median) })}`}
    </>
  );
}

function Channel({ channel }: { channel: Card['channel'] }) {
  const { t, format } = useText();
  if (channel.missing) return <>{whyMissing(channel.missing, channel.n, t, format)}</>;
  const conversion = (one: NonNullable<typeof channel.channels>[number]) => one.responses / Math.max(one.clients, 1);
  const [best] = [...(channel.channels ?? [])].sort((a, b) => conversion(b) - conversion(a));
  if (!best) return <>{t.offer.noChannel}</>;
  const name = best.channel ? (t.enums.words[best.channel] ?? best.channel) : t.offer.unnamed;
  return <>{filled(t.offer.channelSentence, { name, conversion: format.percent(best.clients > 0 ? 100 * conversion(best) : null), orders: format.count(best.orders) })}</>;
}
