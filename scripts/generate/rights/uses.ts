/** Where a right is used: a file, the function in it, and what the line that needs the right says. */
export interface Use {
  readonly file: string;
  readonly function: string;
  readonly says: string;
}

const use = (file: string, name: string, says: string): Use => ({ file, function: name, says });

const articles = 'shared/store/dynamo/articles.ts';
const claims = 'shared/store/dynamo/claims.ts';
const table = 'shared/store/dynamo/table.ts';
const uploads = 'shared/store/aws/s3-uploads.ts';
const texts = 'shared/store/aws/s3-texts.ts';

const common = {
  'WriteLog logs:CreateLogStream': [use('lambdas/telemetry.ts', 'cloudTelemetry', 'const logger = new Logger()')],
  'WriteLog logs:PutLogEvents': [use('lambdas/telemetry.ts', 'cloudTelemetry', "logger.info('revision'")],
};

/** The event source mapping works off a queue by the function's own role. */
const consume = {
  'ConsumeQueue sqs:ReceiveMessage': [
    use('infra/constructs/service-function.ts', 'ServiceFunction', 'new EventSourceMapping('),
  ],
  'ConsumeQueue sqs:DeleteMessage': [use('lambdas/sqs-batch.ts', 'queueHandler', 'processPartialResponse(event')],
  'ConsumeQueue sqs:GetQueueAttributes': [
    use('infra/constructs/service-function.ts', 'ServiceFunction', 'new EventSourceMapping('),
  ],
};

const getArticle = use(articles, 'getOne', 'new GetCommand(');
const queryAll = use(table, 'queryAll', 'new QueryCommand(');
const saveArticle = use(articles, 'save', 'Put: {');
const getText = use(texts, 'get', 'new GetObjectCommand(');
const putText = use(texts, 'put', 'new PutObjectCommand(');

/** For each function, each right of each of its statements, with the line of code that would fail without it. */
export const usesOfRights: Readonly<
  Record<'Ingest' | 'Extract' | 'Api' | 'DeskFilesPublish', Readonly<Record<string, readonly Use[]>>>
> = {
  Ingest: {
    ...common,
    ...consume,
    'ReadUploads s3:GetObject': [use(uploads, 'head', 'new HeadObjectCommand(')],
    'ReadUploads s3:GetObjectVersion': [
      use(uploads, 'read', 'new GetObjectCommand('),
      use(uploads, 'objectOf', 'VersionId: versionId'),
    ],
    'SeeThatAnUploadIsGone s3:ListBucket': [use(uploads, 'unlessGone', '[404, 405, 412]')],
    'WriteTexts s3:PutObject': [putText],
    'KeepArticles dynamodb:GetItem': [getArticle],
    'KeepArticles dynamodb:Query': [use(articles, 'revisions', 'queryAll<Revision>('), queryAll],
    'KeepArticles dynamodb:PutItem': [saveArticle],
    'HandOn sqs:SendMessage': [use('shared/store/aws/sqs-dispatch.ts', 'extract', 'new SendMessageCommand(')],
  },
  Extract: {
    ...common,
    ...consume,
    'ReadTexts s3:GetObject': [getText],
    'WriteCoverage s3:PutObject': [putText],
    'KeepClaims dynamodb:GetItem': [getArticle],
    'KeepClaims dynamodb:Query': [use(claims, 'ofArticle', 'queryAll('), queryAll],
    'KeepClaims dynamodb:PutItem': [use(claims, 'create', 'putIfAbsent(table'), saveArticle],
    'KeepClaims dynamodb:UpdateItem': [use(claims, 'countMoves', 'Update: {')],
    'AppendAudit dynamodb:PutItem': [use(claims, 'create', 'putIfAbsent(audit')],
  },
  Api: {
    ...common,
    'ReadItems dynamodb:GetItem': [use(claims, 'get', 'new GetCommand('), getArticle],
    'ReadItems dynamodb:BatchGetItem': [use(table, 'getAll', 'new BatchGetCommand(')],
    'ListItems dynamodb:Query': [
      queryAll,
      use(articles, 'list', 'new QueryCommand('),
      use(claims, 'readShards', 'new QueryCommand('),
    ],
    'KeepReviews dynamodb:PutItem': [
      use(claims, 'claimWrite', 'Put: {'),
      use('shared/store/dynamo/leases.ts', 'put', 'new PutCommand('),
    ],
    'KeepReviews dynamodb:UpdateItem': [
      use(claims, 'countMoves', 'Update: {'),
      use('shared/store/dynamo/leases.ts', 'move', 'new UpdateCommand('),
      use('shared/store/dynamo/drafts.ts', 'put', 'new UpdateCommand('),
    ],
    'ReadAudit dynamodb:Query': [use(claims, 'events', 'queryAll('), queryAll],
    'AppendAudit dynamodb:PutItem': [
      use(claims, 'claimWrite', 'TableName: audit'),
      use('shared/store/dynamo/settings.ts', 'change', 'TableName: audit'),
    ],
    'ReadTexts s3:GetObject': [getText],
    'SignUploads s3:PutObject': [use(uploads, 'presign', 'new PutObjectCommand(')],
  },
  DeskFilesPublish: {
    ...common,
    'WriteLog logs:PutLogEvents': [use('lambdas/telemetry.ts', 'cloudTelemetry', "logger.error('fault'")],
    'PutPage s3:PutObject': [use('shared/store/aws/s3-page.ts', 'put', 'new PutObjectCommand(')],
    'ListPage s3:ListBucket': [use('shared/store/aws/s3-page.ts', 'clear', 'new ListObjectsV2Command(')],
    'RemovePage s3:DeleteObject': [use('shared/store/aws/s3-page.ts', 'clear', 'new DeleteObjectsCommand(')],
  },
};
