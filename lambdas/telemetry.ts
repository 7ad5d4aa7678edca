import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Revision } from '../shared/domain/article.ts';
import type { StepResult } from './advance-revision.ts';

/** What a stage tells of its work. Ids and counts only: never text, never a token. */
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
  const told = new Error('input that cannot be parsed');
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  told.stack = [`${error.name}: ${told.message}`, ...frames].join('\n');
  told.name = error.name;
  return told;
};

/** Runs one step of the pipeline and tells what it did; a repeated event that changed nothing is not told. */
export const told = async (telemetry: Telemetry, now: () => Date, step: () => Promise<StepResult>): Promise<void> => {
  const start = now().getTime();
  const { revision, moved } = await step();
  if (moved) telemetry.revision(revision, now().getTime() - start);
};
