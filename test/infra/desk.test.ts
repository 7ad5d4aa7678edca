import { readFileSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import { buildDesk } from '../../desk/build-desk.ts';
import { securityHeaders } from '../../desk/content-security-policy.ts';
import { s3Uploads } from '../../shared/store/aws/s3-uploads.ts';
import { all, one, prod, synth, type Template } from './synth.ts';

const { service, data } = synth();
const own = synth({
  ...prod,
  deskDomain: 'desk.example.org',
  deskCertificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d',
});

const distributionOf = (template: Template) =>
  one(template, 'AWS::CloudFront::Distribution').Properties.DistributionConfig;
const distribution = distributionOf(service);
const [bucketId, bucket] = all(service, 'AWS::S3::Bucket')[0]!;
const [distributionId] = all(service, 'AWS::CloudFront::Distribution')[0]!;
const cloudFrontName = { 'Fn::GetAtt': [distributionId, 'DomainName'] };

/** A value of a template with each reference as `<name>`. */
const say = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const node = value as Record<string, unknown>;
  if (Array.isArray(node['Fn::Join'])) return (node['Fn::Join'][1] as unknown[]).map(say).join('');
  if (Array.isArray(node['Fn::GetAtt'])) return `<${(node['Fn::GetAtt'] as string[]).join('.')}>`;
  if (typeof node.Ref === 'string') return `<${node.Ref}>`;
  return `<${String(node['Fn::ImportValue']).replace(/^.*ExportsOutput(?:Ref|FnGetAtt)|[0-9A-F]{8}/g, '')}>`;
};
const signIn = 'https://<PeopleSignIn>.auth.<AWS::Region>.amazoncognito.com';

describe('the bucket of the page', () => {
  it('blocks all public access, belongs to its owner alone and is encrypted', () => {
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    });
  });

  it('is read by this distribution alone, and by nobody without TLS 1.2', () => {
    const { Statement } = one(service, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;
    const denied = Statement.filter((s: { Effect: string }) => s.Effect === 'Deny');
    expect(denied.map((s: { Condition: unknown }) => s.Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]);
    const allowed = Statement.filter((s: { Effect: string }) => s.Effect === 'Allow');
    expect(allowed).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: 's3:GetObject',
        Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucketId, 'Arn'] }, '/*']] },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.objectContaining({ 'Fn::Join': expect.anything() }) } },
      },
    ]);
    expect(say(allowed[0].Condition.StringEquals['AWS:SourceArn'])).toBe(
      `arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<${distributionId}>`,
    );
  });

  it('goes with its stack in prod too: each deployment puts the page there anew', () => {
    expect(one(own.service, 'AWS::S3::Bucket').DeletionPolicy).toBe('Delete');
  });
});

describe('the distribution', () => {
  const [page, api] = distribution.Origins;
  const [assets, calls] = distribution.CacheBehaviors;

  it('reads the bucket by origin access control', () => {
    expect(page).toMatchObject({
      DomainName: { 'Fn::GetAtt': [bucketId, 'RegionalDomainName'] },
      OriginAccessControlId: { 'Fn::GetAtt': [all(service, 'AWS::CloudFront::OriginAccessControl')[0]![0], 'Id'] },
    });
    expect(one(service, 'AWS::CloudFront::OriginAccessControl').Properties.OriginAccessControlConfig).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
  });

  it('calls the API by TLS 1.2', () => {
    const [apiId] = all(service, 'AWS::ApiGatewayV2::Api')[0]!;
    expect(say(api.DomainName)).toBe(`<${apiId}>.execute-api.<AWS::Region>.<AWS::URLSuffix>`);
    expect(api.CustomOriginConfig).toEqual({ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] });
  });

  it('asks for the page each time, keeps what is named by its content, and speaks HTTPS only', () => {
    expect(distribution).toMatchObject({ DefaultRootObject: 'index.html', HttpVersion: 'http2and3', Enabled: true });
    expect(distribution.DefaultCacheBehavior).toMatchObject({
      TargetOriginId: page.Id,
      CachePolicyId: cachingDisabled,
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    expect(assets).toMatchObject({
      PathPattern: '/assets/*',
      TargetOriginId: page.Id,
      CachePolicyId: cachingOptimized,
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    for (const path of buildDesk().keys()) expect(path).toMatch(/^\/(assets\/[^/]+|index\.html|icon\.svg)$/);
  });

  it('hands every call of the API on with its token and its query, and keeps no answer', () => {
    expect(calls).toMatchObject({
      PathPattern: '/v1/*',
      TargetOriginId: api.Id,
      CachePolicyId: cachingDisabled,
      OriginRequestPolicyId: allViewerExceptHostHeader,
      ViewerProtocolPolicy: 'https-only',
    });
    expect([...calls.AllowedMethods].sort()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
  });

  it("makes no answer of its own: the API's refusals come through as they are", () => {
    expect(distribution.CustomErrorResponses).toBeUndefined();
    expect(distribution.CacheBehaviors).toHaveLength(2);
  });

  it('takes a name of its own with its certificate, and then nothing below TLS 1.2', () => {
    expect(distributionOf(own.service)).toMatchObject({
      Aliases: ['desk.example.org'],
      ViewerCertificate: {
        AcmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d',
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    });
  });
});

describe('the headers of the page', () => {
  const { ResponseHeadersPolicyConfig: policy } = one(service, 'AWS::CloudFront::ResponseHeadersPolicy').Properties;
  const expected = securityHeaders([signIn, 'https://<ArticlesRegionalDomainName>']);

  it('let it call its own origin, the sign-in and the bucket of uploads, and nobody else', () => {
    const { ContentSecurityPolicy, Override } = policy.SecurityHeadersConfig.ContentSecurityPolicy;
    expect(say(ContentSecurityPolicy)).toBe(expected['content-security-policy']);
    expect(say(ContentSecurityPolicy)).toContain(
      `connect-src 'self' ${signIn} https://<ArticlesRegionalDomainName>; base-uri 'none'`,
    );
    expect(Override).toBe(true);
  });

  it.each(['eu-west-1', 'us-east-1'])(
    'name the very host that addresses are presigned for, in %s too',
    async (region) => {
      const s3 = new S3Client({ region, credentials: { accessKeyId: 'id', secretAccessKey: 'secret' } });
      const uploads = s3Uploads(s3, 'claimdesk-articles', () => new Date(0));
      const { url } = await uploads.presign({ key: 'incoming/a.txt', size: 1, uploader: 'ana' });
      // What CloudFormation calls a bucket's RegionalDomainName.
      expect(new URL(url).origin).toBe(`https://claimdesk-articles.s3.${region}.amazonaws.com`);
    },
  );

  it('are those that it has on one machine, and HTTPS for a year', () => {
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy;
    const sent = Object.fromEntries(custom.Items.map(({ Header, Value }: Record<string, string>) => [Header, Value]));
    expect({
      ...sent,
      'content-security-policy': say(security.ContentSecurityPolicy.ContentSecurityPolicy),
      'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
      ...(security.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    }).toEqual(expected);
    expect(security.StrictTransportSecurity).toEqual({ AccessControlMaxAgeSec: 31_536_000, Override: true });
  });

  it('are sent with all that is served', () => {
    const id = { Ref: all(service, 'AWS::CloudFront::ResponseHeadersPolicy')[0]![0] };
    for (const behavior of [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors]) {
      expect(behavior.ResponseHeadersPolicyId).toEqual(id);
    }
  });

  it('and the access control have a name for each stage and region, as an account has one list of them', () => {
    const access = one(service, 'AWS::CloudFront::OriginAccessControl').Properties.OriginAccessControlConfig;
    expect([say(policy.Name), say(access.Name)]).toEqual(Array(2).fill('claimdesk-dev-<AWS::Region>'));
  });
});

describe('signing in', () => {
  const client = one(service, 'AWS::Cognito::UserPoolClient').Properties;

  it('is by authorization code, with a client that has no secret', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    expect(client.ExplicitAuthFlows).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  });

  it('leads back to the desk, and to the pages that the context names', () => {
    const home = { 'Fn::Join': ['', ['https://', cloudFrontName, '/']] };
    expect([client.CallbackURLs, client.LogoutURLs]).toEqual(Array(2).fill([home, 'http://localhost:8080/']));
    const named = one(own.service, 'AWS::Cognito::UserPoolClient').Properties;
    expect(named.CallbackURLs).toEqual(['https://desk.example.org/', 'https://pages.example.org/']);
  });
});

describe('what the deployment puts into the bucket', () => {
  const resource = one(service, 'Custom::DeskPage').Properties;

  it('tells the page of its sign-in and that the API is at its own origin', () => {
    const { apiOrigin, signIn: urls } = resource.Config;
    expect(apiOrigin).toBe('');
    expect(Object.fromEntries(Object.entries(urls).map(([name, value]) => [name, say(value)]))).toEqual({
      authorizeUrl: `${signIn}/oauth2/authorize`,
      tokenUrl: `${signIn}/oauth2/token`,
      logoutUrl: `${signIn}/logout`,
      clientId: `<${all(service, 'AWS::Cognito::UserPoolClient')[0]![0]}>`,
      scope: 'openid',
    });
  });

  it('is put there once the distribution is made, under a name of its own too', () => {
    for (const template of [service, own.service]) {
      const [id] = all(template, 'AWS::CloudFront::Distribution')[0]!;
      expect(one(template, 'Custom::DeskPage').DependsOn).toContain(id);
    }
  });

  it('is put there again whenever the page changes, as it is code of the function, and fails within minutes', () => {
    const { Code } = one(service, 'AWS::Lambda::Function', 'DeskFilesPublish').Properties;
    expect(resource.Code).toBe(Code.S3Key);
    expect(resource.ServiceTimeout).toBe('300');
  });
});

it('uploads to presigned addresses are taken from the desk, whichever name it has', () => {
  const origins = (template: Template) =>
    one(template, 'AWS::S3::Bucket').Properties.CorsConfiguration.CorsRules[0].AllowedOrigins;
  expect(origins(data)).toEqual(['https://*.cloudfront.net', 'http://localhost:8080']);
  expect(origins(own.data)).toEqual(['https://desk.example.org', 'https://pages.example.org']);
});

it('prod is deployed as the README says, and its API then takes calls from no page but the desk', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(/^npx cdk deploy --all -c stage=prod +#/m);
  const plain = synth({ stage: 'prod' });
  expect(one(plain.service, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration).toBeUndefined();
  expect(plain.service.Outputs.DeskUrl?.Value).toEqual({ 'Fn::Join': ['', ['https://', cloudFrontName, '/']] });
  expect(own.service.Outputs.DeskUrl?.Value).toBe('https://desk.example.org/');
});

/** Policies that CloudFront keeps for everybody, by their well-known ids. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
