import type { ReactNode } from 'react';
import { OfferView } from '../offer/OfferView';
import { Page } from '../parts/Page';
import { PeriodField } from '../parts/PeriodField';
import { Tabs } from '../parts/Tabs';
import { useText } from '../text/language';
import { useOneOf } from '../url/urlState';
import { AbcView, MetricField } from './AbcView';
import { AbcXyzView } from './AbcXyzView';
import { AgeingView } from './AgeingView';
import { BasketView } from './BasketView';
import { DynamicsView } from './DynamicsView';
import { ForecastView } from './ForecastView';
import { ParetoView } from './ParetoView';
import { RetentionView } from './RetentionView';
import { RfmView } from './RfmView';
import { SalesFields, SalesView } from './SalesView';
import { StrayedView } from './StrayedView';

const VIEWS: Record<string, () => ReactNode> = {
  sales: () => <><div className="question"><PeriodField /><SalesFields /></div><SalesView /></>,
  abc: () => <><div className="question"><PeriodField /><MetricField /></div><AbcView /></>,
  xyz: () => <AbcXyzView />,
  rfm: () => <RfmView />,
  pareto: () => <ParetoView />,
  basket: () => <BasketView />,
  offer: () => <OfferView />,
  dynamics: () => <DynamicsView />,
  retention: () => <RetentionView />,
  strayed: () => <StrayedView />,
  forecast: () => <ForecastView />,
  receivables: () => <AgeingView />,
};

/** Answers over sales, debts and segments; a further analysis is a further tab. */
export default function AnalysisPage() {
  const { t } = useText();
  const [tab] = useOneOf('tab', t.analysis.tabs, 'sales');
  const view = VIEWS[tab] ?? VIEWS['sales'];
  return (
    <Page title={t.analysis.title}>
      <Tabs name="tab" label={t.analysis.title} tabs={t.analysis.tabs} now={tab} usual="sales" clear={['cell', 'mode', 'group', 'stage', 'metric', 'by', 'unit', 'order', 'offer']} />
      {view?.()}
    </Page>
  );
}
