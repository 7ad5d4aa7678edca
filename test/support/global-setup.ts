import { type DynamoProcess, startDynamo } from '../../local/dynamo-process.ts';

declare global {
  var testDynamo: DynamoProcess | undefined;
}

/** One embedded DynamoDB for all tests, in memory; each test file makes tables of its own in it. */
const setUp = async (): Promise<void> => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  globalThis.testDynamo = await startDynamo();
  process.env.DYNAMODB_ENDPOINT = globalThis.testDynamo.endpoint;
};

export default setUp;
