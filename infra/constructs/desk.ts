import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  type HeadersReferrerPolicy,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { type IUserPool, OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { securityHeaders } from '../../desk/content-security-policy.ts';
import type { Config } from '../config.ts';
import { publicClientDefaults } from './public-client.ts';

export interface DeskProps {
  readonly config: Config;
  readonly userPool: IUserPool;
  /** Further origins that the page may call: the sign-in's token endpoint and the bucket that uploads go to. */
  readonly connect: readonly string[];
}

/**
 * The reviewers' page in the cloud: a private bucket that only CloudFront reads, under one origin with the API, and the
 * client that people sign in by. Nothing but this origin, the sign-in and the bucket of uploads can be called from it.
 */
export class Desk extends Construct {
  /** Without a slash at the end. */
  readonly origin: string;
  /** The page's own: public, authorization code with PKCE. */
  readonly client: UserPoolClient;
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  private readonly headers: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, props: DeskProps) {
    super(scope, id);
    const { config } = props;
    // These two have one name for the account in all regions.
    const globalName = `claimdesk-${config.stage}-${Aws.REGION}`;
    this.bucket = pageBucket(this);
    this.headers = pageHeaders(this, globalName, props.connect);
    const page = S3BucketOrigin.withOriginAccessControl(this.bucket, {
      originAccessControl: new S3OriginAccessControl(this, 'Access', { originAccessControlName: globalName }),
    });
    this.distribution = pageDistribution(this, config, page, this.headers);
    this.origin = `https://${config.deskDomain?.name ?? this.distribution.distributionDomainName}`;
    const urls = [this.origin, ...config.deskOrigins].map((origin) => `${origin}/`);
    this.client = new UserPoolClient(this, 'Client', {
      ...publicClientDefaults,
      userPool: props.userPool,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: urls,
        logoutUrls: urls,
      },
    });
  }

  /** Puts the API under the page's origin: `/v1/*`, with all that a caller sends, and never from a cache. */
  addApi(api: HttpApi): void {
    const { region, urlSuffix } = Stack.of(this);
    this.distribution.addBehavior(
      '/v1/*',
      new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      {
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: this.headers,
        // Never redirected: whoever sent a token in the clear shall notice.
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      },
    );
  }
}

/** Removed with its stack in every stage: it holds nothing that the next deployment does not put there again. */
const pageBucket = (scope: Construct): Bucket => {
  const bucket = new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'It holds the built page, which is the same for everybody; only CloudFront can read it.',
  });
  return bucket;
};

/** The headers that the page is served with on one machine, and that it is asked for by HTTPS alone from then on. */
const pageHeaders = (scope: Construct, name: string, connect: readonly string[]): ResponseHeadersPolicy => {
  const {
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': referrerPolicy,
    // Its one value needs no naming in a template.
    'x-content-type-options': _,
    ...others
  } = securityHeaders(connect);
  const override = true;
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: name,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override })),
    },
  });
};

const pageDistribution = (
  scope: Construct,
  config: Config,
  page: IOrigin,
  responseHeadersPolicy: ResponseHeadersPolicy,
): Distribution => {
  const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
  const distribution = new Distribution(scope, 'Distribution', {
    comment: `Claimdesk ${config.stage}: the desk's page and the API`,
    defaultRootObject: 'index.html',
    // A deployment shows at once, and nothing has to be invalidated: what changes under its name is never kept.
    defaultBehavior: {
      origin: page,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy,
      viewerProtocolPolicy,
    },
    additionalBehaviors: {
      '/assets/*': {
        origin: page,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy,
        viewerProtocolPolicy,
      },
    },
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    ...(config.deskDomain && {
      domainNames: [config.deskDomain.name],
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      certificate: Certificate.fromCertificateArn(scope, 'Certificate', config.deskDomain.certificateArn),
    }),
  });
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Reporters travel and newsrooms have people abroad: the desk is open by sign-in, not by country.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'A web firewall costs more a month than all the rest while idle; the page is static, and the API limits requests, asks for a token and checks every input.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Each call of the API is in its own access log with the person who made it; that somebody fetched the static page tells nothing, and its addresses hold sign-in codes that no log should keep.',
    },
  );
  if (!config.deskDomain) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        "Under CloudFront's own certificate nobody can set the oldest TLS; no browser that the page is built for speaks less than 1.2, and with a deskDomain it is refused.",
    });
  }
  return distribution;
};
