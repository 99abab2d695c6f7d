import { Page } from '../parts/Page';
import { PeriodField } from '../parts/PeriodField';
import { Tabs } from '../parts/Tabs';
import { useText } from '../text/language';
import { useChoice } from '../url/urlState';
import { AbcView, MetricField } from './AbcView';
import { SalesFields, SalesView } from './SalesView';

type Tab = 'sales' | 'abc';

/** Answers over sales and segments; a further analysis is a further tab. */
export default function AnalysisPage() {
  const { t } = useText();
  const [tab] = useChoice('tab', 'sales') as [Tab, unknown];
  return (
    <Page
      title={t.analysis.title}
      question={
        <>
          <PeriodField />
          {tab === 'abc' ? <MetricField /> : <SalesFields />}
        </>
      }
    >
      <Tabs<Tab> name="tab" label={t.analysis.title} tabs={t.analysis.tabs} now={tab} usual="sales" />
      {tab === 'abc' ? <AbcView /> : <SalesView />}
    </Page>
  );
}
