import { cloudTelemetry } from '../telemetry.ts';
import { cloudDeps } from './deps.ts';
import { extractHandler } from './extract-handler.ts';

/** What Lambda runs for the extract queue. */
export const handler = extractHandler(cloudDeps(), cloudTelemetry());
