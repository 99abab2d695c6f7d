import { cacheExchange, createClient, fetchExchange, type Client } from 'urql';
import type { Language } from '../text/language';
import { authorizedFetch } from './tokens';

/** One client per language: texts of the server come by Accept-Language, so answers of one language are no answers of the other. */
export function makeApi(language: Language): Client {
  return createClient({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
    fetch: authorizedFetch,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers: { 'Accept-Language': language } },
  });
}
