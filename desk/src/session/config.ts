import type { DeskConfig } from '../../desk-config.ts';

let loaded: DeskConfig | undefined;

/** Reads `/config.json`, which says where the API and the sign-in page are. Everything else waits for it. */
export const loadConfig = async (): Promise<void> => {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  loaded = (await response.json()) as DeskConfig;
};

/**
 * Where the API and the sign-in page are.
 *
 * @throws when it is asked for before `loadConfig` has ended
 */
export const config = (): DeskConfig => {
  if (!loaded) throw new Error('the configuration is not loaded yet');
  return loaded;
};
