import { effect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../../shared/domain/span.ts';
import type { TextDocument } from '../api/types.ts';
import type { Family } from '../ui/words.ts';
import { segmentsOf, spansByBlock } from './segments.ts';
import { selectedSpan } from './selection.ts';

/** A span to show in the text. */
export interface Mark extends Span {
  readonly id: string;
  readonly family: Family | 'gap';
  /** Small text before it. */
  readonly tag: string;
}

/**
 * The article's text with marks at exactly their offsets. Which one is chosen is written onto the elements that show
 * it, so that going through hundreds of marks draws none of the others anew.
 */
export const TextPane = ({
  document,
  marks,
  chosen,
  onChoose,
  onSelect,
  label,
  centred = false,
}: {
  document: TextDocument;
  marks: readonly Mark[];
  chosen: ReadonlySignal<string | null>;
  onChoose?: (id: string) => void;
  /** Called with the words that are selected; null when none are. */
  onSelect?: (span: Span | null) => void;
  label: string;
  /** The chosen mark comes to the middle of the pane, not just into sight. */
  centred?: boolean;
}) => {
  const ref = useRef<HTMLElement>(null);
  const blocks = useMemo(() => {
    const touching = spansByBlock(document.blocks, marks);
    return document.blocks.map((block, i) => {
      const local = touching[i]!;
      const segments = segmentsOf(
        block,
        local.map((index) => marks[index]!),
      );
      const Tag = block.kind === 'headline' ? 'h2' : 'p';
      return (
        <Tag key={block.start} class={`block ${block.kind}`} data-start={block.start}>
          {segments.map((segment) => {
            const words = document.text.slice(segment.start, segment.end);
            if (segment.covers.length === 0) return words;
            const covering = segment.covers.map((index) => marks[local[index]!]!);
            const [first, second] = covering;
            const opening = segment.opens.map((index) => marks[local[index]!]!.tag).join(' ');
            return (
              <mark
                key={segment.start}
                {...asLink}
                class={`family-${first!.family}${second ? ` under under-${second.family}` : ''}`}
                data-marks={covering.map(({ id }) => id).join(' ')}
                data-tag={opening || undefined}
              >
                {words}
              </mark>
            );
          })}
        </Tag>
      );
    });
  }, [document, marks]);

  useLayoutEffect(
    () =>
      effect(() => {
        const pane = ref.current!;
        const id = chosen.value;
        const shown = id === null ? [] : [...pane.querySelectorAll<HTMLElement>(`mark[data-marks~="${id}"]`)];
        // One mark can always be reached by Tab.
        const entry = shown[0] ?? pane.querySelector<HTMLElement>('mark');
        for (const element of shown) {
          element.classList.add('chosen');
          element.setAttribute('aria-current', 'true');
        }
        if (entry) entry.tabIndex = 0;
        if (shown[0] && centred) pane.scrollTop = scrollToShow(pane, shown[0]);
        else shown[0]?.scrollIntoView({ block: 'nearest' });
        return () => {
          for (const element of shown) {
            element.classList.remove('chosen');
            element.removeAttribute('aria-current');
          }
          if (entry) entry.tabIndex = -1;
        };
      }),
    [blocks, centred, chosen],
  );

  useEffect(() => {
    if (!onSelect) return;
    const changed = () => onSelect(selectedSpan(ref.current!, document.text));
    window.document.addEventListener('selectionchange', changed);
    return () => window.document.removeEventListener('selectionchange', changed);
  }, [document, onSelect]);

  const choose = (event: Event): void => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('mark');
    if (!element || !onChoose || !getSelection()?.isCollapsed) return;
    const ids = element.dataset.marks!.split(' ');
    // Where marks lie over one another, the next click means the next wider one.
    onChoose(ids[(ids.indexOf(chosen.peek() ?? '') + 1) % ids.length]!);
  };

  return (
    <article
      ref={ref}
      class="text-pane"
      aria-label={label}
      lang={document.language}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          if ((event.target as HTMLElement).matches('mark')) event.preventDefault();
          choose(event);
        }
      }}
    >
      {blocks}
    </article>
  );
};

/** How far to scroll so that the element is a third of the way down; 0 when it is in sight without scrolling. */
const scrollToShow = (pane: HTMLElement, { offsetTop, offsetHeight }: HTMLElement): number =>
  offsetTop + offsetHeight < pane.clientHeight * 0.8 ? 0 : offsetTop - pane.clientHeight / 3;

/** Marks are links to their claims, but no link elements: those would be dragged where words are to be selected. */
const asLink = { role: 'link', tabIndex: -1 } as const;
