import { graphql } from '../gql';

export const JobsQuery = graphql(`
  query Jobs {
    jobs(first: 20) {
      nodes { id kind status createdAt finishedAt progress { done total } error { code message } result { fileName rows size url } summary }
    }
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
  }
`);

export const JobQuery = graphql(`
  query Job($id: ID!) {
    job(id: $id) { id kind status progress { done total } error { code message } result { fileName rows size url } summary }
  }
`);
