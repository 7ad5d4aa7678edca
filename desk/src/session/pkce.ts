/** A secret of this sign-in and what may be shown of it (RFC 7636, S256). */
export const newChallenge = async (): Promise<{ verifier: string; challenge: string }> => {
  const verifier = randomWord(48);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
};

/** Random bytes as letters that need no escaping in an address. */
export const randomWord = (bytes: number): string => base64url(crypto.getRandomValues(new Uint8Array(bytes)));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
