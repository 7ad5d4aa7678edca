import { Duration } from 'aws-cdk-lib';
import { Archive, EventBus } from 'aws-cdk-lib/aws-events';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { uploadArchiveName } from '../../shared/pipeline.ts';
import { uploadEvents } from './upload-events.ts';

export interface UploadArchiveProps {
  readonly stage: string;
  readonly bucket: IBucket;
  readonly days: number;
}

/**
 * Keeps the event of every upload, so that a span of time can be replayed. It sees the bus and not the rule: uploads are
 * kept while the service is taken away, or its rule is broken, too.
 */
export class UploadArchive extends Construct {
  readonly archive: Archive;

  constructor(scope: Construct, id: string, props: UploadArchiveProps) {
    super(scope, id);
    this.archive = new Archive(this, 'Archive', {
      archiveName: uploadArchiveName(props.stage),
      sourceEventBus: EventBus.fromEventBusName(this, 'Bus', 'default'),
      description: 'Uploads, for npm run ops -- replay --since',
      eventPattern: uploadEvents(props.bucket),
      retention: Duration.days(props.days),
    });
  }
}
