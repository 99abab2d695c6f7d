import { useState, type FormEvent } from 'react';
import { Preferences } from '../app/Preferences';
import { Mark } from '../parts/Mark';
import { useText } from '../text/language';
import { signIn } from './tokens';

type State = 'ready' | 'asking' | 'refused' | 'unreachable';

/** The door: a user name and a password for tokens. */
export function SignIn() {
  const { t } = useText();
  const [state, setState] = useState<State>('ready');

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { username, password } = event.currentTarget.elements as unknown as Record<string, HTMLInputElement | undefined>;
    setState('asking');
    try {
      const taken = await signIn(username?.value ?? '', password?.value ?? '');
      if (!taken) setState('refused');
    } catch {
      setState('unreachable');
    }
  }

  return (
    <main className="door">
      <form className="door-card" onSubmit={(event) => void submit(event)}>
        <Mark />
        <h1>{t.session.title}</h1>
        <label className="field">
          <span>{t.session.user}</span>
          <input name="username" autoComplete="username" required autoFocus maxLength={64} />
        </label>
        <label className="field">
          <span>{t.session.password}</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <p className="door-error" role="alert">
          {state === 'refused' && t.session.refused}
          {state === 'unreachable' && t.session.unreachable}
        </p>
        <button className="button primary" disabled={state === 'asking'}>
          {state === 'asking' ? t.session.asking : t.session.enter}
        </button>
      </form>
      <Preferences />
    </main>
  );
}
