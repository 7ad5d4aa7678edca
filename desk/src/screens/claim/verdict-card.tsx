import type { GivenVerdict } from '../../api/types.ts';
import { VerdictChip } from '../../ui/chips.tsx';
import { moment } from '../../ui/clock.ts';
import { actionWords, attributionWords, stanceWords } from '../../ui/words.ts';

/** The heading of a verdict; `alone` when it is not one of two. */
const nameOf = ({ stage }: GivenVerdict, alone: boolean): string => {
  if (stage === 'adjudicated') return 'Adjudication';
  if (alone) return 'Verdict';
  return stage === 'first' ? 'First verdict' : 'Second verdict';
};

/**
 * Shows one verdict with all that it says.
 *
 * @param differs the answers on which another verdict says otherwise
 * @param alone true when it is not one of two
 * @param earlier true when the claim was opened again since
 */
export const VerdictCard = ({
  verdict,
  differs = [],
  alone = false,
  earlier = false,
}: {
  verdict: GivenVerdict;
  differs?: readonly ('content' | 'attribution')[];
  alone?: boolean;
  earlier?: boolean;
}) => {
  const name = nameOf(verdict, alone);
  const { n, by, at, content, attribution, rationale, evidence, gaps, action, suggestedWording, withdrawn } = verdict;
  const differing = (axis: 'content' | 'attribution') =>
    differs.includes(axis) ? <span class="differs">differs</span> : null;
  return (
    <article
      class={`card verdict-card${withdrawn ? ' withdrawn' : ''}${earlier ? ' earlier' : ''}`}
      aria-label={`${name} by ${by}`}
    >
      <header>
        <h3>
          {name} <span class="quiet">no. {n}</span>
        </h3>
        <p class="quiet">
          {by}, <time dateTime={at}>{moment(at)}</time>
          {withdrawn ? ', taken back' : earlier && ', before it was opened again'}
        </p>
      </header>
      <dl class="facts">
        <div>
          <dt>Is it so?</dt>
          <dd>
            <VerdictChip content={content} /> {differing('content')}
          </dd>
        </div>
        {attribution !== 'not_applicable' && (
          <div>
            <dt>Said so?</dt>
            <dd>
              <b>{attributionWords[attribution].label}</b> {differing('attribution')}
            </dd>
          </div>
        )}
        <div>
          <dt>Why</dt>
          <dd class="prose">{rationale}</dd>
        </div>
        {gaps && (
          <div>
            <dt>Not checked</dt>
            <dd class="prose">{gaps}</dd>
          </div>
        )}
        {evidence.length > 0 && (
          <div>
            <dt>Evidence</dt>
            <dd>
              <ul class="evidence-list">
                {evidence.map(({ url, title, quote, stance, fromSource, retrievedAt }) => (
                  <li key={url}>
                    <a href={url} target="_blank" rel="noopener noreferrer">
                      {title ?? shortAddress(url)}
                    </a>{' '}
                    <span class="quiet">
                      {stanceWords[stance]}
                      {fromSource && "; the source's own word"}
                      {retrievedAt && `; seen ${moment(retrievedAt)}`}
                    </span>
                    {quote && <blockquote>{quote}</blockquote>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {action !== 'none' && (
          <div>
            <dt>For the editor</dt>
            <dd>
              {actionWords[action]}
              {suggestedWording && <blockquote>{suggestedWording}</blockquote>}
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
};

/** The answers on which two verdicts differ. */
export const differencesOf = (
  a: Pick<GivenVerdict, 'content' | 'attribution'>,
  b: Pick<GivenVerdict, 'content' | 'attribution'>,
): readonly ('content' | 'attribution')[] =>
  (['content', 'attribution'] as const).filter((axis) => a[axis] !== b[axis]);

const shortAddress = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
