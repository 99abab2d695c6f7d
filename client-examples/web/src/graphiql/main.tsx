import '@fontsource-variable/inter/wght.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/parts.css';
import '../styles/screens.css';
import { lazy, StrictMode, Suspense, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Skeleton } from '../parts/States';
import { SignIn } from '../session/SignIn';
import { onSignChange, signedIn } from '../session/tokens';
import { LanguageProvider } from '../text/language';

const Explorer = lazy(() => import('./Explorer'));

/** The door is that of the page, and so are its tokens; the explorer is fetched behind it. */
function Door() {
  const inside = useSyncExternalStore(onSignChange, signedIn);
  return inside ? <Suspense fallback={<Skeleton rows={12} />}><Explorer /></Suspense> : <SignIn />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('No #root in the page');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Door />
    </LanguageProvider>
  </StrictMode>,
);
