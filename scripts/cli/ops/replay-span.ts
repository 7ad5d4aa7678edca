import {
  DescribeArchiveCommand,
  DescribeReplayCommand,
  type EventBridgeClient,
  ListRulesCommand,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import { uploadArchiveName } from '../../../shared/pipeline.ts';
import { type Places, placeFinder } from './places.ts';
import type { Progress } from './progress.ts';

/** A replay that has come to its end. */
export interface ReplayedSpan {
  readonly replay: string;
  readonly since: string;
  readonly until: string;
}

/**
 * Has EventBridge send the kept events of all uploads in a span of time again, to the intake's rule alone, and waits until
 * it has. Articles that are done stay as they are.
 *
 * @throws when the stage keeps no events, and with EventBridge's reason when the replay fails
 */
export const replaySpan = async (
  { events, stage }: Places,
  since: Date,
  until: Date,
  { tell, pause }: Progress,
): Promise<ReplayedSpan> => {
  const { archive, bus } = await archiveOf(events, stage);
  const { Rules = [] } = await events.send(new ListRulesCommand({ NamePrefix: `claimdesk-${stage}-service-Intake` }));
  const rule = placeFinder(stage)(
    Rules.map(({ Arn = '' }) => Arn),
    'service',
    'IntakeRule',
  );
  const replay = `claimdesk-${stage}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await events.send(
    new StartReplayCommand({
      ReplayName: replay,
      EventSourceArn: archive,
      EventStartTime: since,
      EventEndTime: until,
      Destination: { Arn: bus, FilterArns: [rule] },
    }),
  );
  for (let printed = ''; ; await pause()) {
    const { State, StateReason, EventLastReplayedTime } = await events.send(
      new DescribeReplayCommand({ ReplayName: replay }),
    );
    const reached = EventLastReplayedTime ? `, up to ${EventLastReplayedTime.toISOString()}` : '';
    if (printed !== `${State}${reached}`) tell(`replay ${replay}: ${State}${reached}`);
    printed = `${State}${reached}`;
    if (State === 'COMPLETED') return { replay, since: since.toISOString(), until: until.toISOString() };
    if (State === 'FAILED' || State === 'CANCELLED') {
      throw new Error(`The replay ${replay} is ${State}${reached}: ${StateReason ?? 'EventBridge gives no reason'}.`);
    }
  }
};

const archiveOf = async (events: EventBridgeClient, stage: string) => {
  try {
    const { ArchiveArn, EventSourceArn } = await events.send(
      new DescribeArchiveCommand({ ArchiveName: uploadArchiveName(stage) }),
    );
    return { archive: ArchiveArn, bus: EventSourceArn };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
    throw new Error(
      `Stage "${stage}" keeps no events (-c uploadArchive=off): replay the uploads one by one, by their keys.`,
      { cause: error },
    );
  }
};
