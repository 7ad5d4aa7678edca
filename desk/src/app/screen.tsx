import { useEffect, useRef } from 'preact/hooks';
import { ArticleScreen } from '../screens/article/article-screen.tsx';
import { ArticlesScreen } from '../screens/articles/articles-screen.tsx';
import { ClaimScreen } from '../screens/claim/claim-screen.tsx';
import { OverviewScreen } from '../screens/overview/overview-screen.tsx';
import { WorkScreen } from '../screens/work/work-screen.tsx';
import { mayRead, mayReview } from '../session/rights.ts';
import { announce } from '../ui/announce.ts';
import { Empty } from '../ui/notices.tsx';
import { type Route, route } from '../ui/router.ts';

/** The screen that the address names, as far as the person may see it. */
export const Screen = () => {
  const at = route.value;
  const title = titles[at.screen];
  useEffect(() => {
    document.title = `${title} · Claimdesk`;
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) menu.open = false;
  }, [at, title]);
  useArrival(`${at.screen}/${'id' in at ? at.id : ''}`, title);
  if (!mayRead())
    return (
      <Empty title="There is nothing for you here yet" whole>
        <p>Your roles give no right to read articles. Ask an operator for the role that you need.</p>
      </Empty>
    );
  switch (at.screen) {
    case 'articles':
      return <ArticlesScreen />;
    case 'article':
      return <ArticleScreen key={at.id} id={at.id} view={at.view} claim={at.claim} />;
    case 'work':
      if (!mayReview())
        return (
          <Empty title="Claims are checked by reviewers" whole>
            <p>
              Your roles let you read. <a href="#/articles">To the articles</a>
            </p>
          </Empty>
        );
      return <WorkScreen claim={at.claim} article={at.article} />;
    case 'claim':
      return <ClaimScreen key={at.id} id={at.id} />;
    case 'overview':
      return <OverviewScreen />;
    case 'unknown':
      return (
        <Empty title="There is no such screen" whole>
          <p>
            <a href="#/articles">To the articles</a>
          </p>
        </Empty>
      );
  }
};

/** Moves to the top of another screen, as a browser does on another page: for the eye, the keyboard and screen readers. */
const useArrival = (place: string, title: string): void => {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    announce(title);
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  }, [place, title]);
};

const titles: Readonly<Record<Route['screen'], string>> = {
  articles: 'Articles',
  article: 'Article',
  work: 'Work',
  claim: 'Claim',
  overview: 'Desk',
  unknown: 'Not found',
};
