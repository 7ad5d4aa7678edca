import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Revision } from '../shared/domain/article.ts';
import type { StepResult } from './advance-revision.ts';

/** What a stage reports of its work. Ids and counts only: never text, never a token. */
export interface Telemetry {
  /** A revision came as far as its state says. */
  readonly revision: (revision: Revision, milliseconds: number) => void;
  readonly fault: (error: unknown, id: string) => void;
}

/** Structured logs, and metrics in the logs, of one function. */
export const cloudTelemetry = (): Telemetry => {
  const logger = new Logger();
  const metrics = new Metrics();
  return {
    revision: ({ articleId, n, id, state, rejection, extraction }, milliseconds) => {
      logger.info('revision', {
        articleId,
        n,
        revisionId: id,
        state,
        reason: rejection?.reason,
        milliseconds,
        ...extraction,
      });
      metrics.addMetric(`Revisions-${state}`, MetricUnit.Count, 1);
      metrics.addMetric('Milliseconds', MetricUnit.Milliseconds, milliseconds);
      if (extraction) metrics.addMetric('Claims', MetricUnit.Count, extraction.claims);
      metrics.publishStoredMetrics();
    },
    fault: (error, id) => {
      logger.error('fault', { id, error: withoutInput(error as Error) });
    },
  };
};

/** What cannot be parsed is quoted in the parser's own message: it may be an article. */
const withoutInput = (error: Error): Error => {
  if (error.name !== 'SyntaxError') return error;
  const safe = new Error('input that cannot be parsed');
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  safe.stack = [`${error.name}: ${safe.message}`, ...frames].join('\n');
  safe.name = error.name;
  return safe;
};

/** Runs one step of the pipeline and reports what it did. A repeated event that changed nothing is not reported. */
export const runStep = async (
  telemetry: Telemetry,
  now: () => Date,
  step: () => Promise<StepResult>,
): Promise<void> => {
  const start = now().getTime();
  const { revision, moved } = await step();
  if (moved) telemetry.revision(revision, now().getTime() - start);
};
