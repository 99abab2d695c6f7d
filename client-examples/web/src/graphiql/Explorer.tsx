import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { signOut } from '../session/tokens';
import { useText } from '../text/language';
import { examples } from './examples';
import { fetcher } from './fetcher';

/** GraphiQL with the examples as its first tabs; headers are its own business, for the token is not shown in it. */
export default function Explorer() {
  const { t } = useText();
  return (
    <main className="explorer">
      <h1 className="visually-hidden">GraphiQL</h1>
      <GraphiQL fetcher={fetcher} defaultTabs={examples} isHeadersEditorEnabled={false} defaultEditorToolsVisibility="variables">
        <GraphiQL.Logo>
          <a href="/segments">Clientele</a>{' '}
          <button type="button" className="button quiet small" onClick={signOut}>{t.rooms.signOut}</button>
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}
