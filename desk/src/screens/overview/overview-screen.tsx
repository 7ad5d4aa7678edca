import { type ClaimStatus, claimStatuses } from '../../../../shared/domain/claim-status.ts';
import { verdictStatuses } from '../../../../shared/review/transitions.ts';
import { KindChip } from '../../ui/chips.tsx';
import { clock, spanOf } from '../../ui/clock.ts';
import { useLoad, usePoll } from '../../ui/load.ts';
import { Empty, Failure, Skeleton, Unread } from '../../ui/notices.tsx';
import { count, kindWords, rejectionWords, statusWords } from '../../ui/words.ts';
import { countedStatuses } from '../articles/progress-bar.tsx';
import { Bars, Columns, Figure, Panel } from './charts.tsx';
import { hoursCounted, mostRead, readOverview } from './read-overview.ts';

const pollMilliseconds = 60_000;
const counted: ReadonlySet<ClaimStatus> = new Set(countedStatuses);

/** How the desk stands, at a glance. Every chart has its numbers beside it. */
export const OverviewScreen = () => {
  const { data, error, reload } = useLoad('overview', () => readOverview(new Date()));
  usePoll(reload, pollMilliseconds);
  if (!data && error !== null) return <Unread what="overview" error={error} retry={() => void reload()} />;
  if (!data) return <Skeleton rows={8} label="The desk is being counted" />;
  const { byStatus, waitingByKind, oldest, disputed, decidedToday, decidedByHour, rejected, inWork, partOf } = data;
  const waiting = verdictStatuses.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  const since = oldest[0] && clock.value - Date.parse(oldest[0].createdAt);
  return (
    <div class="overview">
      <h1>Desk</h1>
      {error !== null && <Failure error={error} retry={() => void reload()} />}
      {partOf.length > 0 && (
        <p class="notice">
          There are more {partOf.join(' and ')} than are counted here: the first {mostRead.toLocaleString('en')}.
        </p>
      )}
      <ul class="figures">
        <Figure
          n={waiting}
          label="claims waiting"
          note={inWork > 0 ? `${count(inWork, 'article')} being read` : null}
        />
        <Figure n={since === undefined ? '–' : spanOf(since)} label="longest wait" />
        <Figure n={decidedToday} label="decided today" />
        <Figure n={disputed.length} label="disputed" tone={disputed.length > 0 ? 'warn' : ''} icon="warn" />
        <Figure n={rejected.length} label="articles rejected" tone={rejected.length > 0 ? 'warn' : ''} icon="warn" />
      </ul>
      <div class="overview-columns">
        <Panel title="Waiting, by kind">
          {waitingByKind.length === 0 ? (
            <Empty title="Nothing waits" />
          ) : (
            <Bars
              rows={waitingByKind.map(({ kind, n }) => ({
                label: kindWords[kind].label,
                n,
                family: kindWords[kind].family,
              }))}
            />
          )}
        </Panel>
        <Panel title="Where the claims stand">
          <Bars
            rows={claimStatuses
              .filter((status) => counted.has(status))
              .map((status) => ({
                label: statusWords[status].label,
                n: byStatus[status] ?? 0,
                fill: status,
              }))}
          />
        </Panel>
        <Panel title={`Decided in the last ${hoursCounted} hours`}>
          <Columns hours={decidedByHour} />
        </Panel>
        <Panel title="Waiting the longest">
          {oldest.length === 0 ? (
            <Empty title="Nothing waits" />
          ) : (
            <ul class="rows compact">
              {oldest.map((claim) => (
                <li key={claim.id} class="row">
                  <KindChip kind={claim.kind} />
                  <a class="row-quote" href={`#/claims/${claim.id}`}>
                    {claim.quote}
                  </a>
                  <span class="quiet">{spanOf(clock.value - Date.parse(claim.createdAt))}</span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {disputed.length > 0 && (
          <Panel title="Disputed">
            <ul class="rows compact">
              {disputed.slice(0, 8).map((claim) => (
                <li key={claim.id} class="row">
                  <KindChip kind={claim.kind} />
                  <a class="row-quote" href={`#/claims/${claim.id}`}>
                    {claim.quote}
                  </a>
                  <span class="quiet">{claim.reviews.map(({ by }) => by).join(' and ')}</span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {rejected.length > 0 && (
          <Panel title="Articles rejected">
            <ul class="rows compact">
              {rejected.slice(0, 8).map(({ id, title, rejection }) => (
                <li key={id} class="row">
                  <b class="row-quote">{title}</b>
                  <span class="quiet">{rejection && rejectionWords[rejection.reason]}</span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </div>
  );
};
