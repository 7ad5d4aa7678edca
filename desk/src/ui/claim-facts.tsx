import type { ComponentChildren } from 'preact';
import { quantityWords } from '../../../shared/domain/quantity-words.ts';
import type { Claim } from '../api/types.ts';
import { modalityWords } from './words.ts';

/** What the extractor, or a person, says of a claim: its figures, source, manner, place and time, and why it ranks. */
export const ClaimFacts = ({ claim }: { claim: Claim }) => {
  const { quantities, attributions, modality, subject, place, time, worth, restatement, origin, corrected } = claim;
  const manner = modality.filter((one) => one !== 'asserted' && one !== 'attributed');
  return (
    <dl class="facts">
      {restatement && <Fact name="In full">{restatement.text}</Fact>}
      {quantities.length > 0 && (
        <Fact name={quantities.length === 1 ? 'Figure' : 'Figures'}>
          <ul>
            {quantities.map((quantity) => (
              <li key={quantity.start}>
                <b class="figure">{quantityWords(quantity)}</b> <span class="quiet">“{quantity.quote}”</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name="Who says so">
        {attributions.length === 0
          ? 'the article, in its own voice'
          : attributions.map(({ sourceName, sourceKind, direct, rule }, i) => (
              <span key={`${rule}${String(i)}`}>
                {i > 0 && ', citing '}
                <b>{sourceName ?? 'somebody unnamed'}</b> <span class="quiet">{sourceKind}</span>
                {direct && <span class="quiet">, word for word</span>}
              </span>
            ))}
      </Fact>
      {subject && <Fact name="About">{subject}</Fact>}
      {manner.length > 0 && <Fact name="Said as">{manner.map((one) => modalityWords[one]).join(', ')}</Fact>}
      {(place || time) && (
        <Fact name="Where and when">
          {[place?.text, time && (time.resolved ? `${time.text} (${time.resolved})` : time.text)]
            .filter(Boolean)
            .join(', ')}
        </Fact>
      )}
      <Fact name="Worth checking">
        <span>
          <b>{Math.round(worth.score * 100)}</b> <span class="quiet">of 100</span>
        </span>
        {worth.reasons.length > 0 && (
          <ul class="reasons">
            {worth.reasons.map(({ id, info, weight }) => (
              <li key={id} class={weight < 0 ? 'less' : ''}>
                {info}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {(origin || corrected.length > 0) && (
        <Fact name="By hand">
          {[origin && `${origin.how} by ${origin.by}`, corrected.length > 0 && `corrected: ${corrected.join(', ')}`]
            .filter(Boolean)
            .join('; ')}
        </Fact>
      )}
    </dl>
  );
};

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
