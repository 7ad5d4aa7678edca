import { cloudTelemetry } from '../telemetry.ts';
import { cloudDeps } from './deps.ts';
import { ingestHandler } from './ingest-handler.ts';

/** What Lambda runs for the ingest queue. */
export const handler = ingestHandler(cloudDeps(), cloudTelemetry());
