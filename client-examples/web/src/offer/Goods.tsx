import { Panel } from '../parts/Page';
import { Empty } from '../parts/States';
import { Table, type Column } from '../parts/Table';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { chosenOf, keyOf, nameOf } from './gaps';
import type { Card } from './OfferView';
import { whyMissing } from './told';

type Gap = NonNullable<Card['what']['gaps']>[number];
type Product = NonNullable<Card['what']['products']>[number];

/** What else can be offered, and what they buy more than others do. */
export function Goods({ card: { what } }: { card: Card }) {
  const { t, format } = useText();
  if (what.missing) return <Panel title={t.offer.offers}><Empty title={whyMissing(what.missing, what.n, t, format)} /></Panel>;
  return (
    <>
      <Panel title={t.offer.offers}>{(what.gaps ?? []).length > 0 ? <Offers gaps={what.gaps ?? []} /> : <Empty title={t.offer.noGaps} hint={t.analysis.noPairsHint} />}</Panel>
      <Panel title={t.offer.favourites}>{(what.products ?? []).length > 0 ? <Favourites products={what.products ?? []} n={what.n} /> : <Empty title={t.offer.noFavourites} />}</Panel>
    </>
  );
}

function Offers({ gaps }: { gaps: Gap[] }) {
  const { t, format } = useText();
  const [key, choose] = useChoice('offer');
  const chosen = chosenOf(gaps, key);
  const columns: Column<Gap>[] = [
    {
      key: 'y', head: t.offer.what, width: 15, plain: (row) => nameOf(row.y),
      cell: (row) => <button type="button" className="link" aria-pressed={row === chosen} onClick={() => choose(keyOf(row))}>{row === chosen && '● '}{nameOf(row.y)}</button>,
    },
    { key: 'x', head: t.analysis.whoBought, width: 14, cell: (row) => nameOf(row.x) },
    { key: 'without', head: t.offer.whomCount, width: 6, figure: true, cell: (row) => format.count(row.nXWithoutY) },
    { key: 'both', head: t.analysis.together, width: 5, wide: true, figure: true, cell: (row) => format.count(row.nXY) },
    { key: 'confidence', head: t.analysis.confidence, width: 7, figure: true, cell: (row) => format.decimal(String(100 * Number(row.confidence)), 1) },
    { key: 'lift', head: t.segment.lift, width: 4.5, wide: true, figure: true, cell: (row) => format.decimal(row.lift, 2) },
  ];
  return <Table label={t.offer.offers} columns={columns} rows={gaps} id={keyOf} note={t.offer.offersNote} />;
}

function Favourites({ products, n }: { products: Product[]; n: number }) {
  const { t, format } = useText();
  const columns: Column<Product>[] = [
    { key: 'product', head: t.offer.product, width: 20, cell: (row) => row.product.name },
    { key: 'n', head: t.offer.buyers, width: 6, figure: true, cell: (row) => format.count(row.n) },
    { key: 'percent', head: t.offer.shareOfBuyers, width: 7, figure: true, cell: (row) => format.share(row.n, n) },
    { key: 'lift', head: t.offer.times, width: 7, figure: true, cell: (row) => format.decimal(row.lift, 2) },
  ];
  return <Table label={t.offer.favourites} columns={columns} rows={products} id={(row) => row.product.id} />;
}
