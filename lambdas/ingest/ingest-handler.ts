import { type QueueHandler, queueHandler } from '../sqs-batch.ts';
import { runStep, type Telemetry } from '../telemetry.ts';
import { type IngestDeps, ingestUpload } from './ingest-upload.ts';
import { uploadOf } from './upload-event.ts';

/** Object-created events in, parsed or rejected revisions out. */
export const ingestHandler = (deps: IngestDeps, telemetry: Telemetry): QueueHandler =>
  queueHandler((event) => runStep(telemetry, deps.now, () => ingestUpload(uploadOf(event), deps)), telemetry.fault);
