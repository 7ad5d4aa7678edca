/** The tokens of a session. They live in this tab's memory of the session: closing the browser ends it. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

const key = 'claimdesk.tokens';
const channel = new BroadcastChannel('claimdesk.session');
type Message =
  | { readonly kind: 'ask' }
  | { readonly kind: 'tokens'; readonly tokens: Tokens }
  | { readonly kind: 'signed-out' };

/** The tokens that this tab keeps; null when it keeps none. */
export const keptTokens = (): Tokens | null => {
  const text = sessionStorage.getItem(key);
  return text ? (JSON.parse(text) as Tokens) : null;
};

/** Keeps them for this tab and gives them to the others; null ends the session in all. */
export const keepTokens = (tokens: Tokens | null): void => {
  store(tokens);
  channel.postMessage((tokens ? { kind: 'tokens', tokens } : { kind: 'signed-out' }) satisfies Message);
};

/** Forgets them in this tab alone. */
export const dropTokens = (): void => store(null);

/** Asks the other tabs; null when none answers at once. */
export const tokensOfOtherTab = (): Promise<Tokens | null> =>
  new Promise((resolve) => {
    const answered = (event: MessageEvent<Message>) => {
      if (event.data.kind !== 'tokens') return;
      done(event.data.tokens);
    };
    const done = (tokens: Tokens | null) => {
      clearTimeout(timer);
      channel.removeEventListener('message', answered);
      resolve(tokens);
    };
    const timer = setTimeout(done, patienceMilliseconds, null);
    channel.addEventListener('message', answered);
    channel.postMessage({ kind: 'ask' } satisfies Message);
  });

/** How long other tabs have to answer. */
const patienceMilliseconds = 150;

/** Answers other tabs that ask for tokens, and calls back when they sign in anew (with the tokens) or out (with null). */
export const shareTokens = (onChange: (tokens: Tokens | null) => void): void => {
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const own = keptTokens();
    if (data.kind === 'ask' && own && own.expires > Date.now())
      channel.postMessage({ kind: 'tokens', tokens: own } satisfies Message);
    if (data.kind === 'tokens' && data.tokens.access !== own?.access) {
      store(data.tokens);
      onChange(data.tokens);
    }
    if (data.kind === 'signed-out' && own) {
      store(null);
      onChange(null);
    }
  });
};

const store = (tokens: Tokens | null): void => {
  if (tokens) sessionStorage.setItem(key, JSON.stringify(tokens));
  else sessionStorage.removeItem(key);
};
