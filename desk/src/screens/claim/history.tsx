import { ago, clock, moment } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { count } from '../../ui/words.ts';
import type { WholeClaim } from './read-claim.ts';

/** Everything that ever happened to a claim, as sentences, the newest first. */
export const History = ({ whole: { history, verification } }: { whole: WholeClaim }) => {
  if (!history) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {verification && (
        <p class={`sound ${verification.sound ? '' : 'bad'}`}>
          <Icon name={verification.sound ? 'check' : 'warn'} />
          {verification.sound
            ? `${count(verification.events, 'entry', 'entries')}, each sealed to the one before: nothing was changed or cut off.`
            : `The record is not what was written${verification.broken.length > 0 ? `, at ${verification.broken.join(', ')}` : ': its end is missing'}.`}
        </p>
      )}
      <ol class="history">
        {history.toReversed().map((event) => (
          <li key={event.version} class={`act-${event.action}`}>
            <p>{event.sentence}</p>
            <p class="quiet">
              <time dateTime={event.at} title={moment(event.at)}>
                {ago(event.at, clock.value)}
              </time>
              {event.withheld && ', in part hidden until the second verdict'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};
