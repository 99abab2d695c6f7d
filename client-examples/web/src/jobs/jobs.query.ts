import { graphql } from '../gql';

export const JobQuery = graphql(`
  query Job($id: ID!) {
    job(id: $id) { id kind status progress { done total } error { code message } result { fileName rows size url } summary }
  }
`);
