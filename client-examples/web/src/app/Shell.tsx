import { Suspense, useEffect, useRef } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { Mark } from '../parts/Mark';
import { Skeleton } from '../parts/States';
import { signOut } from '../session/tokens';
import { useText } from '../text/language';
import { Broken } from './Broken';
import { Preferences } from './Preferences';

const ROOMS = ['segments', 'overlap', 'clients', 'analysis', 'reports', 'imports'] as const;
const PATHS: Record<(typeof ROOMS)[number], string> = {
  segments: '/segments', overlap: '/overlap', clients: '/clients', analysis: '/analysis', reports: '/reports', imports: '/import',
};

/** Whether the address is in the room; new segments are made in that of segments. */
const isIn = (room: (typeof ROOMS)[number], path: string) => `${path}/`.startsWith(`${PATHS[room]}/`) || (room === 'segments' && path === '/rule');

/** Left: where I am. Middle: the question above its answer. */
export function Shell() {
  const { t } = useText();
  const { pathname } = useLocation();
  const rooms = useRef<HTMLElement>(null);
  useEffect(() => {
    rooms.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div className="shell">
      <a className="skip" href="#content">{t.rooms.skip}</a>
      <header className="side">
        <Mark />
        <nav aria-label={t.rooms.navigation} ref={rooms}>
          {ROOMS.map((room) => (
            <Link key={room} to={PATHS[room]} className={isIn(room, pathname) ? 'active' : undefined} aria-current={isIn(room, pathname) ? 'page' : undefined}>{t.rooms[room]}</Link>
          ))}
        </nav>
        <div className="side-foot">
          <Preferences />
          <button type="button" className="button quiet" onClick={signOut}>{t.rooms.signOut}</button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Broken key={pathname}>
          <Suspense fallback={<Skeleton rows={12} />}>
            <Outlet />
          </Suspense>
        </Broken>
      </main>
    </div>
  );
}
