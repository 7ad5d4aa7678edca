import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { getText } from '../../api/calls.ts';
import type { Claim, TextDocument } from '../../api/types.ts';
import { TextPane } from '../../text/text-pane.tsx';
import { useLoad } from '../../ui/load.ts';
import { Failure, Skeleton } from '../../ui/notices.tsx';
import { kindWords } from '../../ui/words.ts';
import { outgrown } from './outgrown.ts';

/**
 * Texts never change under their address: one that was read is kept, so that the claims of an article read it once however they
 * are spread over the queue. Those read longest ago make room when all together are longer than this.
 */
const texts = new Map<string, { readonly coming: Promise<TextDocument>; here?: TextDocument }>();
const keptCharacters = 10_000_000;

const makeRoom = (): void => {
  const lengths = new Map([...texts].map(([key, { here }]) => [key, here?.text.length ?? 0]));
  for (const key of outgrown(lengths, keptCharacters)) texts.delete(key);
};

/** The text that a revision's offsets are into. */
export const textOfRevision = (articleId: string, revision: number): Promise<TextDocument> => {
  const key = `${articleId}/${revision}`;
  const text = texts.get(key) ?? { coming: getText(articleId, revision) };
  texts.delete(key);
  texts.set(key, text);
  text.coming.then(
    (here) => {
      Object.assign(text, { here });
      makeRoom();
    },
    () => texts.delete(key),
  );
  return text.coming;
};

/** The whole article with the claim marked where it stands, scrolled to it. */
export const Context = ({ claim }: { claim: Claim }) => {
  const { articleId, revision, id, start, end, kind } = claim;
  const { data: read, error, reload } = useLoad(`${articleId}/${revision}`, () => textOfRevision(articleId, revision));
  const marks = useMemo(() => [{ id, start, end, family: kindWords[kind].family, tag: '' }], [id, start, end, kind]);
  const chosen = useSignal(id);
  // The next claim is often of the same article: its text is shown at once, not a moment later.
  const data = read ?? texts.get(`${articleId}/${revision}`)?.here ?? null;
  if (error && !data) return <Failure error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={8} label="The article is being read" />;
  return <TextPane document={data} marks={marks} chosen={chosen} label="The article around the claim" centred />;
};
