import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What was read. The last good answer stays while it is read again, and when that fails. */
export interface Loaded<T> {
  readonly data: T | null;
  readonly error: unknown;
  readonly reload: () => Promise<void>;
  /** Replaces the answer by a newer one that came another way. */
  readonly set: (data: T) => void;
}

/**
 * Reads something when the component appears and whenever `key` changes. An answer that comes too late is dropped.
 *
 * @param key names what is read; while it is null nothing is
 * @param load is given what was read before, and may show a part of what it reads while there is nothing yet
 */
export const useLoad = <T>(
  key: string | null,
  load: (before: T | null, show: (part: T) => void) => Promise<T>,
): Loaded<T> => {
  const [state, setState] = useState<{ key: string | null; data: T | null; error: unknown }>({
    key: null,
    data: null,
    error: null,
  });
  const turn = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const shown = useRef(state);
  shown.current = state;

  const reload = useCallback(async () => {
    if (key === null) return;
    const mine = ++turn.current;
    const before = shown.current.key === key ? shown.current.data : null;
    const show = (part: T): void => {
      if (before === null && mine === turn.current) setState({ key, data: part, error: null });
    };
    try {
      const data = await latest.current(before, show);
      if (mine === turn.current) setState({ key, data, error: null });
    } catch (error) {
      if (mine === turn.current) setState((before) => ({ key, data: before.key === key ? before.data : null, error }));
    }
  }, [key]);

  useEffect(() => {
    void reload();
    return () => {
      turn.current++;
    };
  }, [reload]);

  const set = useCallback(
    (data: T) => {
      turn.current++;
      setState({ key, data, error: null });
    },
    [key],
  );
  const current = state.key === key ? state : { data: null, error: null };
  return { data: current.data, error: current.error, reload, set };
};

/** Calls `poll` every so many milliseconds while the page is seen, and at once when it is seen again or online again. */
export const usePoll = (poll: () => Promise<unknown>, milliseconds: number): void => {
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const next = () => {
      timer = setTimeout(async () => {
        if (!document.hidden) await latest.current();
        if (!ended) next();
      }, milliseconds);
    };
    const seen = () => {
      if (!document.hidden) void latest.current();
    };
    next();
    document.addEventListener('visibilitychange', seen);
    addEventListener('online', seen);
    return () => {
      ended = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', seen);
    };
  }, [milliseconds]);
};
