import { lazy, useMemo, useSyncExternalStore } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { Missing } from '../parts/States';
import { SegmentsPage } from '../segments/SegmentsPage';
import { makeApi } from '../session/api';
import { SignIn } from '../session/SignIn';
import { onSignChange, signedIn } from '../session/tokens';
import { useText } from '../text/language';
import { Shell } from './Shell';

const SegmentPage = lazy(() => import('../segment/SegmentPage'));
const RulePage = lazy(() => import('../rule/RulePage'));
const OverlapPage = lazy(() => import('../overlap/OverlapPage'));
const ClientsPage = lazy(() => import('../clients/ClientsPage'));
const ClientPage = lazy(() => import('../clients/ClientPage'));
const AnalysisPage = lazy(() => import('../analysis/AnalysisPage'));
const ReportsPage = lazy(() => import('../reports/ReportsPage'));
const ImportPage = lazy(() => import('../imports/ImportPage'));

/** The server answers these addresses with this page; a new one here needs its line in the server's list. */
const router = createBrowserRouter([
  {
    element: <Shell />,
    children: [
      { path: '/', element: <Navigate to="/segments" replace /> },
      { path: '/segments', element: <SegmentsPage /> },
      { path: '/segments/:id', element: <SegmentPage /> },
      { path: '/segments/:id/rule', element: <RulePage /> },
      { path: '/rule', element: <RulePage /> },
      { path: '/overlap', element: <OverlapPage /> },
      { path: '/clients', element: <ClientsPage /> },
      { path: '/clients/:id', element: <ClientPage /> },
      { path: '/analysis', element: <AnalysisPage /> },
      { path: '/reports', element: <ReportsPage /> },
      { path: '/import', element: <ImportPage /> },
      { path: '*', element: <Missing page /> },
    ],
  },
]);

export function App() {
  const { language } = useText();
  const inside = useSyncExternalStore(onSignChange, signedIn);
  const api = useMemo(() => (inside ? makeApi(language) : null), [language, inside]);
  if (api === null) return <SignIn />;
  return (
    <Provider value={api} key={language}>
      <RouterProvider router={router} />
    </Provider>
  );
}
