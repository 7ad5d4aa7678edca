import type { CloudFormationCustomResourceEvent, CloudFormationCustomResourceResponse } from 'aws-lambda';

/** Handles what CloudFormation asks of one resource of a stack. */
export type StackHandler = (event: CloudFormationCustomResourceEvent) => Promise<void>;

/**
 * A handler that does the work and tells CloudFormation how it ended. It throws only when that could not be told:
 * Lambda then tries all of it again.
 *
 * @param id names the resource for good: an update never replaces it
 * @param onFault hears why the work failed, with the request's id
 * @param tell sends the answer to the address that the event names
 */
export const stackHandler =
  (
    id: string,
    work: StackHandler,
    onFault: (error: unknown, requestId: string) => void,
    tell: (address: string, answer: CloudFormationCustomResourceResponse) => Promise<void> = putAnswer,
  ): StackHandler =>
  async (event) => {
    const { StackId, RequestId, LogicalResourceId, ResponseURL } = event;
    const answer = { StackId, RequestId, LogicalResourceId, PhysicalResourceId: id };
    try {
      await work(event);
    } catch (error) {
      onFault(error, RequestId);
      return tell(ResponseURL, { ...answer, Status: 'FAILED', Reason: String(error).slice(0, 500) });
    }
    await tell(ResponseURL, { ...answer, Status: 'SUCCESS' });
  };

/** @throws Error when the answer was not taken */
export const putAnswer = async (address: string, answer: CloudFormationCustomResourceResponse): Promise<void> => {
  // As bytes: for a string, fetch would add a content type, which the address is not signed for.
  const { ok, status } = await fetch(address, { method: 'PUT', body: Buffer.from(JSON.stringify(answer)) });
  if (!ok) throw new Error(`CloudFormation did not take the answer: ${status}`);
};
