/**
 * What AWS asks, in US dollars, on demand, in us-east-1, without free tiers and without discounts.
 *
 * `asOf` is when these were last looked at; each source is the page that has the price of today, and `compared` where
 * others wrote down the same price in 2025 and 2026.
 */
export const prices = {
  asOf: '2026-11-25',
  region: 'us-east-1',
  /** One write or read request unit, since the cut of November 2024. */
  dynamoWriteUnit: 0.625 / 1e6,
  dynamoReadUnit: 0.125 / 1e6,
  /** Lambda on arm64: a gigabyte-second, a request. */
  lambdaGigabyteSecond: 0.0000133334,
  lambdaRequest: 0.2 / 1e6,
  /** S3 Standard: PUT, COPY, POST, LIST; GET and all others. */
  s3Put: 0.005 / 1e3,
  s3Get: 0.0004 / 1e3,
  /** A request to a standard queue. */
  sqsRequest: 0.4 / 1e6,
  /** S3's events are data events that one opts in to: not free, as management events are. */
  eventBridgeEvent: 1 / 1e6,
  /** A request to an HTTP API. */
  apiRequest: 1 / 1e6,
  /** A gigabyte of logs taken in. */
  logGigabyte: 0.5,
  /** A request that X-Ray records. */
  trace: 5 / 1e6,
  sources: [
    'https://aws.amazon.com/dynamodb/pricing/on-demand/',
    'https://aws.amazon.com/lambda/pricing/',
    'https://aws.amazon.com/s3/pricing/',
    'https://aws.amazon.com/sqs/pricing/',
    'https://aws.amazon.com/eventbridge/pricing/',
    'https://aws.amazon.com/api-gateway/pricing/',
    'https://aws.amazon.com/cloudwatch/pricing/',
    'https://aws.amazon.com/xray/pricing/',
  ],
  compared: [
    'https://airbyte.com/data-engineering-resources/dynamodb-pricing',
    'https://cloudchipr.com/blog/aws-lambda-pricing',
    'https://www.apigatewaycost.com/aws',
    'https://cloudburn.io/blog/amazon-sqs-pricing',
    'https://cloudburn.io/blog/amazon-eventbridge-pricing',
    'https://c3x.dev/blog/s3-request-fees-explained',
    'https://c3x.dev/blog/cloudwatch-logs-cost-optimization',
    'https://awsnegotiations.com/x-ray-pricing-strategy.html',
  ],
} as const;
