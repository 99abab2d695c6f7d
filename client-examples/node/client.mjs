// A client of Clientele in thirty lines: signs in, renews its token, asks typed questions. Needs Node 20 and nothing else.

/**
 * @template [Answer=any]
 * @template [Variables=Record<string, unknown>]
 * @typedef {string & { __answer?: Answer, __variables?: Variables }} Typed   a document that knows its answer; see README.md
 */

const url = process.env.CLIENTELE_URL ?? 'http://localhost:8080';
let tokens = { access_token: '', refresh_token: '', endsAt: 0 };

/** @returns {Promise<string>} a token that is good for another half minute at least */
export async function token() {
  if (Date.now() < tokens.endsAt - 30_000) return tokens.access_token;
  const body = tokens.refresh_token
    ? { refresh_token: tokens.refresh_token }
    : { username: process.env.CLIENTELE_USER ?? 'admin', password: process.env.CLIENTELE_ADMIN_PASSWORD };
  const answer = await fetch(`${url}/auth/token`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`No token: HTTP ${answer.status}`);
  const issued = await answer.json();
  tokens = { ...issued, endsAt: Date.now() + issued.expires_in * 1000 };
  return tokens.access_token;
}

/** @type {<A, V>(document: Typed<A, V>, variables?: V, locale?: string) => Promise<A>} */
export async function ask(query, variables, locale = 'ru') {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': locale, Authorization: `Bearer ${await token()}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  if (errors?.length) throw new Error(errors.map((one) => `${one.extensions?.code}: ${one.message}`).join('\n'));
  return data;
}

export { url };
