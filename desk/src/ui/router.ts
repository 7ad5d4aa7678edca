import { signal } from '@preact/signals';

/** A screen, with what it shows. */
export type Route =
  | { readonly screen: 'articles' }
  | {
      readonly screen: 'article';
      readonly id: string;
      readonly view: 'claims' | 'coverage';
      readonly claim: string | null;
    }
  | { readonly screen: 'work'; readonly claim: string | null; readonly article: string | null }
  | { readonly screen: 'claim'; readonly id: string }
  | { readonly screen: 'overview' }
  | { readonly screen: 'unknown' };

/**
 * The screen that the fragment of an address names.
 *
 * @example routeOf('#/articles/abc?view=coverage') // { screen: 'article', id: 'abc', view: 'coverage', claim: null }
 */
export const routeOf = (fragment: string): Route => {
  const [path = '', search = ''] = fragment.replace(/^#\/?/, '').split('?', 2);
  const query = new URLSearchParams(search);
  const [screen = '', id = '', rest] = path.split('/');
  if (rest !== undefined) return { screen: 'unknown' };
  if (screen === '' || (screen === 'articles' && id === '')) return { screen: 'articles' };
  if (screen === 'articles')
    return {
      screen: 'article',
      id,
      view: query.get('view') === 'coverage' ? 'coverage' : 'claims',
      claim: query.get('claim'),
    };
  if (screen === 'work') return { screen: 'work', claim: id || null, article: query.get('article') };
  if (screen === 'claims' && id !== '') return { screen: 'claim', id };
  if (screen === 'overview' && id === '') return { screen: 'overview' };
  return { screen: 'unknown' };
};

/** The screen that the address names now. */
export const route = signal<Route>(routeOf(location.hash));

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

/** Goes to a fragment; `replace` leaves no step to go back to, and drops what the sign-in page added to the address. */
export const go = (fragment: string, replace = false): void => {
  if (!replace) {
    location.hash = fragment;
    return;
  }
  history.replaceState(null, '', `${location.pathname}${fragment}`);
  route.value = routeOf(fragment);
};
