import { graphql } from '../gql';

export const ClientsQuery = graphql(`
  query Clients($filter: ClientFilter, $after: String) {
    clients(first: 100, after: $after, filter: $filter, orderBy: NAME) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id name code inn kind region city industry active manager { name } }
    }
    viewer { limited }
  }
`);

/** The whole card in one request. */
export const ClientQuery = graphql(`
  query Client($id: ID!) {
    client(id: $id) {
      id
      name
      fullName
      code
      externalId
      source
      kind
      active
      anonymous
      inn
      kpp
      okved
      country
      region
      city
      address
      phone
      email
      industries
      registeredAt
      timeZone
      sex
      birthDate
      education
      income
      companySize
      leadSource
      stageHint
      priceType
      priceTier
      paymentTerms
      paymentMethod
      deliverySector
      deliveryMethod
      creditLimit
      discountPercent
      updatedAt
      managers { id name }
      head { id name }
      categories { code name }
      consents { channel givenOn }
      properties { definition { code name } number text date yesNo choices }
      contactPersons { id name position role phone email messenger active consents { channel givenOn } }
      segments { segment { id name importance } since via }
      sales(first: 50) {
        totalCount
        nodes { id document soldOn isReturn channel revenue { amount } margin { amount } lines { product { name } } }
      }
      debt {
        total { amount currency }
        overdue { amount currency }
        advance { amount currency }
        creditLimit { amount currency }
        maxOverdueDays
        lastPaymentOn
        ageing { fromDays toDays amount { amount currency } }
        asOf { time dataVersion }
      }
      receivables(first: 50, state: OPEN) {
        totalCount
        nodes { id document issuedOn dueOn remaining { amount } overdueDays }
      }
      interactions(first: 50) {
        totalCount
        nodes { id onDay kind channel outcome subject manager { name } }
      }
    }
  }
`);

export const ExplanationQuery = graphql(`
  query Explanation($client: ID!, $segment: ID!) {
    membershipExplanation(client: $client, segment: $segment) {
      member
      pinned
      nodes { depth kind sentence holds figures { label actual needed holds } }
    }
  }
`);
