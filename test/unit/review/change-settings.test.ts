import { type Article, defaultSettings } from '../../../shared/domain/article.ts';
import { brokenSettings, changeSettings } from '../../../shared/review/change-settings.ts';

const article: Article = {
  id: 'a',
  key: 'incoming/a.txt',
  title: 'Harbour',
  uploader: null,
  receivedAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
  revision: 1,
  state: 'ready',
  rejection: null,
  readyRevision: 1,
  claims: {},
  settings: defaultSettings,
  settingsHash: null,
  version: 3,
};
const cause = { who: 'eva', at: '2026-11-22T10:00:00.000Z', why: null, requestId: 'r' };

describe('a change of settings', () => {
  it('makes the next version of the article, and an event that says what was and what is', () => {
    const change = changeSettings(article, { desk: 'foreign', archived: true, secondReview: undefined }, cause)!;
    expect(change.article).toEqual({
      ...article,
      settings: { ...defaultSettings, desk: 'foreign', archived: true },
      settingsHash: change.event.hash,
      updatedAt: cause.at,
      version: 4,
    });
    expect(change.event).toEqual({
      ...cause,
      articleId: 'a',
      version: 4,
      what: 'archived false → true, desk null → foreign',
      prevHash: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is none when everything is as it was', () => {
    expect(changeSettings(article, {}, cause)).toBeNull();
    expect(changeSettings(article, { desk: null, archived: false, secondReview: undefined }, cause)).toBeNull();
  });

  it('takes back to null what was set', () => {
    const set = changeSettings(article, { desk: 'foreign' }, cause)!;
    expect(changeSettings(set.article, { desk: null }, cause)!.article.settings).toEqual(defaultSettings);
  });
});

describe('the history of settings', () => {
  const first = changeSettings(article, { desk: 'foreign' }, cause)!;
  const second = changeSettings(first.article, { archived: true }, { ...cause, why: 'It is old.' })!;

  it('is sound as it was written', () => {
    expect(brokenSettings([first.event, second.event])).toEqual([]);
    expect(brokenSettings([])).toEqual([]);
  });

  it.each(['articleId', 'version', 'at', 'who', 'what', 'why', 'requestId'] as const)(
    'shows a change of %s, by anybody',
    (field) => {
      const other = { ...second.event, [field]: field === 'version' ? 9 : 'other' };
      expect(brokenSettings([first.event, other])).toEqual([other.version]);
    },
  );

  it('shows a link that was cut, and an event that is missing', () => {
    expect(brokenSettings([second.event])).toEqual([second.event.version]);
    expect(brokenSettings([first.event, { ...second.event, prevHash: null }])).toEqual([second.event.version]);
  });
});
