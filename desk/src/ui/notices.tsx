import type { ComponentChildren } from 'preact';
import { ApiProblem, isProblem, SignedOut, Unreachable } from '../api/failures.ts';
import { Icon } from './icon.tsx';

/** What went wrong, in the words of who refused, and what can be done about it. */
export const Failure = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { title, detail } = failureWords(error);
  return (
    <div class="notice bad" role="alert">
      <Icon name="warn" />
      <div>
        <p class="notice-title">{title}</p>
        <p>{detail}</p>
        {error instanceof ApiProblem && error.problem.status >= 500 && (
          <p class="quiet">
            Request <code>{error.problem.requestId}</code>
          </p>
        )}
      </div>
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
};

/** Stands in place of a screen that could not be read: says why, and where to go on. */
export const Unread = ({ what, error, retry }: { what: string; error: unknown; retry: () => void }) =>
  isProblem(error, 'not-found') ? (
    <Empty title={`There is no such ${what}`} whole>
      <p>
        It may have been removed, or the address is not complete. <a href="#/articles">To the articles</a>
      </p>
    </Empty>
  ) : (
    <>
      <h1 class="sr-only">The {what} could not be read</h1>
      <Failure error={error} retry={retry} />
    </>
  );

/** What went wrong, as a title and a sentence. */
export const failureWords = (error: unknown): { title: string; detail: string } => {
  if (error instanceof ApiProblem) return { title: error.problem.title, detail: error.problem.detail };
  if (error instanceof SignedOut) return { title: 'Your session has ended', detail: 'Sign in again to go on.' };
  if (error instanceof Unreachable)
    return {
      title: 'No connection',
      detail: 'What you type is kept on this machine and sent when the connection is back.',
    };
  return { title: 'Something failed in this page', detail: error instanceof Error ? error.message : String(error) };
};

/** Says that there is nothing here, and what to do about it; `whole` when that is all of a screen. */
export const Empty = ({
  title,
  whole = false,
  children,
}: {
  title: string;
  whole?: boolean;
  children?: ComponentChildren;
}) => (
  <div class="empty">
    {whole ? <h1>{title}</h1> : <p class="empty-title">{title}</p>}
    {children}
  </div>
);

/** Grey rows in place of what is being read. */
export const Skeleton = ({ rows = 4, label }: { rows?: number; label: string }) => (
  <div class="skeleton" role="status">
    <span class="sr-only">{label}</span>
    {Array.from({ length: rows }, (_, i) => (
      <span key={i} class="skeleton-row" />
    ))}
  </div>
);
