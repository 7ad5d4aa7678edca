import type { ArticleSettings } from './article.ts';
import type { Person, Role } from './roles.ts';

/** Whoever may bring articles in, and say what they are for. */
export const uploaders = ['editor', 'senior'] as const satisfies readonly Role[];

/** Who may change each setting of an article. */
const settingRights: Readonly<Record<keyof ArticleSettings, readonly Role[]>> = {
  desk: uploaders,
  deadline: uploaders,
  secondReview: ['senior'],
  archived: ['senior'],
};

/**
 * True when a person with these roles may change the setting.
 *
 * @example maySet(['editor'], 'archived') // false
 */
export const maySet = (roles: Person['roles'], setting: keyof ArticleSettings): boolean =>
  settingRights[setting].some((role) => roles.includes(role));
