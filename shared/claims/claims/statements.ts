import type { ClaimKind, ExtractedClaim } from '../../domain/extracted-claim.ts';
import { contains } from '../../domain/span.ts';
import type { Sentence as Tree } from '../../reader/sentence.ts';
import { clauseOf } from '../../reader/tree/clause.ts';
import { dependentOf, relationOf } from '../../reader/tree/dependents.ts';
import { isReporting } from '../attribution/source-of.ts';
import { type Clause, trimmed, withOwnWords } from '../clauses/clauses.ts';
import { contentOf, type TreeClause, treeClausesOf } from '../clauses/tree-clauses.ts';
import type { ClaimFindings } from './claim-findings.ts';
import { withoutSpeaker } from './quote.ts';
import { isStatement } from './statement.ts';
import { statementKind } from './statement-kind.ts';

/** A clause that states something checkable without a number, and what sort of fact that is. */
export interface Statement {
  readonly clause: Clause;
  readonly kind: ClaimKind;
}

/** The clauses without a number of their own that state something checkable. */
export const statementsOf = (
  findings: ClaimFindings,
  counted: readonly { readonly claim: Pick<ExtractedClaim, 'quantities'> }[],
): Statement[] => {
  const { text, tree } = findings;
  if (!tree) return [];
  const taken = new Set(
    counted.flatMap(({ claim }) =>
      claim.quantities.map(({ start }) =>
        clauseOf(
          tree,
          tree.tokens.findIndex((token) => token.end > start),
        ),
      ),
    ),
  );
  return treeClausesOf(tree)
    .map((clause) => whatIsSaid(findings, tree, clause))
    .filter((clause) => !taken.has(clause.head) && isStatement(tree, clause, findings.wording))
    .map(({ head, span }) => {
      const core = tree.tokens[head]!;
      const attributions = findings.attributionsOf(core);
      const modality = findings.modalityOf(core);
      const subject = tree.tokens[dependentOf(tree, head, 'nsubj', 'csubj') ?? head]!;
      const said = { start: Math.min(subject.start, core.start), end: Math.max(subject.end, core.end) };
      const words = withoutSpeaker(findings, span, said, attributions);
      const clause = withOwnWords(findings, { span: trimmed(text, words), group: [], attributions, modality });
      return { clause, kind: statementKind(tree, head, clause.modality) };
    });
};

/** Where a clause hangs on a verb of saying that the tree gives no content, what the rules for words say is its content. */
const whatIsSaid = ({ attributionsOf, sentence }: ClaimFindings, tree: Tree, clause: TreeClause): TreeClause => {
  const cue = tree.tokens[clause.head]!;
  if (contentOf(tree, clause.head) !== undefined) return clause;
  const verbs = tree.tokens.flatMap(({ upos }, i) =>
    i > clause.head && (upos === 'VERB' || upos === 'AUX') && !dependent.has(relationOf(tree, i)) ? [i] : [],
  );
  for (const head of verbs) {
    const said = attributionsOf(tree.tokens[head]!).find(
      (one) => isReporting(one) && one.cue && contains(one.cue, cue),
    );
    if (said?.content && said.content.end <= sentence.end) return { head, span: said.content };
  }
  return clause;
};

/** Relations of verbs that state nothing by themselves: "pledged to build", "allegations made". */
const dependent = new Set(['xcomp', 'acl', 'advcl']);
