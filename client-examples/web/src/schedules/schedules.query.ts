import { graphql } from '../gql';

export const ScheduleRunFragment = graphql(`
  fragment ScheduleRun on ReportRun {
    startedAt
    state
    error { code message }
    letters { recipient sentAt nextTryAt error { code message } }
    job { id result { fileName size url } }
  }
`);

export const ScheduleFragment = graphql(`
  fragment Schedule on ReportSchedule {
    id
    version
    name
    kind
    formats
    locale
    period { between { from to } last { count unit } current previous }
    segments { id name }
    membership
    parameters { name value }
    cron
    zone
    recipients
    delivery
    enabled
    stopped { code message }
    nextRunAt
    nextRuns
    owner
    lastRun { ...ScheduleRun }
  }
`);

/** The whole first paint of the reports' screen: what they can be about, what is sent by itself, what is being made. */
export const ReportsQuery = graphql(`
  query Reports($schedule: ID!, $opened: Boolean!) {
    segments(first: 100, orderBy: PRIORITY) { nodes { id name memberCount } }
    reportKinds { path parameters { name type usual least most words } }
    reportMail { on largestAttachment linkHours }
    reportSchedules(first: 100) {
      totalCount
      nodes { ...Schedule }
      pageInfo { hasNextPage endCursor }
    }
    reportSchedule(id: $schedule) @include(if: $opened) { ...Schedule }
    jobs(first: 20) {
      nodes { id kind status createdAt finishedAt progress { done total } error { code message } result { fileName rows size url } summary }
    }
    viewer { username }
  }
`);

export const MoreSchedulesQuery = graphql(`
  query MoreSchedules($after: String!) {
    reportSchedules(first: 100, after: $after) {
      nodes { ...Schedule }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const RunQuery = graphql(`
  query LastRun($id: ID!) {
    reportSchedule(id: $id) { id lastRun { ...ScheduleRun } }
  }
`);

export const CreateScheduleMutation = graphql(`
  mutation CreateSchedule($schedule: ReportScheduleInput!) {
    reportScheduleCreate(input: { schedule: $schedule }) {
      schedule { id name nextRunAt }
      userErrors { field code message }
    }
  }
`);

export const UpdateScheduleMutation = graphql(`
  mutation UpdateSchedule($id: ID!, $version: Int!, $schedule: ReportScheduleInput!) {
    reportScheduleUpdate(input: { id: $id, version: $version, schedule: $schedule }) {
      schedule { id name nextRunAt }
      userErrors { field code message }
    }
  }
`);

export const DeleteScheduleMutation = graphql(`
  mutation DeleteSchedule($id: ID!) {
    reportScheduleDelete(id: $id) { deletedId userErrors { code message } }
  }
`);

export const RunScheduleMutation = graphql(`
  mutation RunSchedule($id: ID!) {
    reportScheduleRun(id: $id) { run { state } userErrors { code message } }
  }
`);
