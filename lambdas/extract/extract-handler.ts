import * as z from 'zod';
import { type QueueHandler, queueHandler } from '../sqs-batch.ts';
import { runStep, type Telemetry } from '../telemetry.ts';
import { type ExtractDeps, extractRevision } from './extract-revision.ts';

const messageSchema = z.object({ articleId: z.string(), n: z.int().positive() });

/** Parsed revisions in, claims out. */
export const extractHandler = (deps: ExtractDeps, telemetry: Telemetry): QueueHandler =>
  queueHandler(
    (body) => runStep(telemetry, deps.now, () => extractRevision(messageSchema.parse(body), deps)),
    telemetry.fault,
  );
