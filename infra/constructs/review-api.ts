import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Route } from '../../shared/api/routes/route.ts';
import { routes } from '../../shared/api/routes.ts';
import { accessLogLine } from '../access-log.ts';
import type { Config } from '../config.ts';

export interface ReviewApiProps {
  readonly config: Config;
  readonly handler: IFunction;
  readonly userPool: IUserPool;
  /** Whose tokens are taken. */
  readonly clients: readonly IUserPoolClient[];
}

/**
 * The HTTP API: one route for each entry of the route table, all to one function, behind a JWT authorizer unless the
 * table says that a route is public. An unknown path never reaches the function.
 */
export class ReviewApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: ReviewApiProps) {
    super(scope, id);
    const { config } = props;
    this.api = new HttpApi(this, 'Api', {
      description: 'Review API',
      createDefaultStage: false,
      // The desk calls from its own origin, which needs none of this.
      ...(config.deskOrigins.length > 0 && { corsPreflight: corsFor(config.deskOrigins) }),
    });
    const integration = new HttpLambdaIntegration('Function', props.handler, { scopePermissionToRoute: false });
    const signedIn = new HttpUserPoolAuthorizer('SignedIn', props.userPool, { userPoolClients: [...props.clients] });
    for (const route of routes as readonly Route[]) {
      const added = this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        authorizer: route.who === 'public' ? new HttpNoneAuthorizer() : signedIn,
      });
      if (route.who === 'public') {
        Validations.of(added[0] as Construct).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason: `Public on purpose: "${route.summary}" tells nobody anything that the source code does not.`,
        });
      }
    }
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: config.throttle.rate, burstLimit: config.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: config.logRetentionDays,
            removalPolicy: config.stable ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
      },
    });
  }
}

const corsFor = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: ['authorization', 'content-type', 'if-match', 'if-none-match', 'idempotency-key', 'lease-token'],
  exposeHeaders: ['etag', 'location', 'retry-after'],
  maxAge: Duration.hours(1),
});
