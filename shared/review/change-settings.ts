import type { Article, ArticleSettings, SettingsEvent } from '../domain/article.ts';
import { sha256 } from '../domain/ids.ts';
import type { Cause } from './record-change.ts';

/** The article with other settings, and the event that records it; null when nothing would change. */
export const changeSettings = (
  article: Article,
  changes: { readonly [K in keyof ArticleSettings]?: ArticleSettings[K] | undefined },
  cause: Omit<Cause, 'what'>,
): { article: Article; event: SettingsEvent } | null => {
  const names = (Object.keys(article.settings) as (keyof ArticleSettings)[])
    .filter((name) => changes[name] !== undefined && changes[name] !== article.settings[name])
    .sort();
  if (names.length === 0) return null;
  const settings = { ...article.settings, ...Object.fromEntries(names.map((name) => [name, changes[name]])) };
  const what = names.map((name) => `${name} ${article.settings[name]} → ${changes[name]}`).join(', ');
  const version = article.version + 1;
  const event = sealSettings({ articleId: article.id, version, what, ...cause, prevHash: article.settingsHash });
  return { article: { ...article, settings, settingsHash: event.hash, updatedAt: cause.at, version }, event };
};

const sealSettings = (event: Omit<SettingsEvent, 'hash'>): SettingsEvent => ({ ...event, hash: hashOf(event) });

/** The versions of the events whose hash or link is wrong; empty for a sound history. */
export const brokenSettings = (history: readonly SettingsEvent[]): number[] =>
  history
    .filter((event, i) => event.hash !== hashOf(event) || event.prevHash !== (history[i - 1]?.hash ?? null))
    .map(({ version }) => version);

const hashOf = (event: Omit<SettingsEvent, 'hash'>): string => {
  const { articleId, version, at, who, what, why, requestId, prevHash } = event;
  return sha256(JSON.stringify([articleId, version, at, who, what, why, requestId, prevHash]));
};
