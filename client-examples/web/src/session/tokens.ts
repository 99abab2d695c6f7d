/** The tokens of whoever is signed in: the short one in memory, the one that renews it for this browser tab only. */
interface Issued {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

const KEPT = 'clientele.refresh';
/** Renewed this long before it ends, so that no request meets a token that ends on the way. */
const MARGIN_MS = 20_000;

let access: string | null = null;
let endsAt = 0;
let renewing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

export const signedIn = (): boolean => access !== null || sessionStorage.getItem(KEPT) !== null;

export function onSignChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tell = () => listeners.forEach((listener) => listener());

async function ask(body: object): Promise<boolean> {
  const answer = await fetch('/auth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    if (answer.status >= 500) throw new Error(`HTTP ${answer.status}`);
    return false;
  }
  const issued = (await answer.json()) as Issued;
  access = issued.access_token;
  endsAt = Date.now() + issued.expires_in * 1000;
  sessionStorage.setItem(KEPT, issued.refresh_token);
  return true;
}

/** False when the user name or the password is wrong; throws when the server cannot be reached. */
export async function signIn(username: string, password: string): Promise<boolean> {
  const taken = await ask({ username, password });
  if (taken) tell();
  return taken;
}

export function signOut(): void {
  access = null;
  sessionStorage.removeItem(KEPT);
  tell();
}

function renew(): Promise<boolean> {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return Promise.resolve(false);
  renewing ??= ask({ refresh_token: kept }).finally(() => {
    renewing = null;
  });
  return renewing;
}

/** Like `fetch`, with the token; renews it once when the server refuses it, and signs out when that fails too. */
export async function authorizedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  if (access === null || Date.now() > endsAt - MARGIN_MS) await renew();
  const answer = await send(input, init);
  if (answer.status !== 401) return answer;
  if (await renew()) return send(input, init);
  signOut();
  return answer;
}

function send(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (access !== null) headers.set('Authorization', `Bearer ${access}`);
  return fetch(input, { ...init, headers });
}
