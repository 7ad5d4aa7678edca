import { readConfig } from '../../infra/config.ts';

const config = (context: Record<string, unknown>) => readConfig((name) => context[name]);

const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f';

describe('configuration from context', () => {
  it('is a throw-away dev stage when nothing is said', () => {
    expect(config({})).toMatchObject({
      stage: 'dev',
      stable: false,
      alarmEmail: undefined,
      deskDomain: undefined,
      deskOrigins: ['http://localhost:8080'],
      logRetentionDays: 14,
      logLevel: 'INFO',
      tracing: 'off',
      secondReview: 'off',
      selfReview: 'refused',
      ownDispute: 'refused',
      uploadArchive: 'on',
    });
  });

  it('keeps data and logs in prod', () => {
    expect(config({ stage: 'prod' })).toMatchObject({
      stable: true,
      deskOrigins: [],
      logRetentionDays: 90,
      replacedUploadDays: 90,
    });
  });

  it('takes several origins, separated by commas', () => {
    expect(config({ deskOrigins: 'https://a.example.org, http://localhost:3000' }).deskOrigins).toEqual([
      'https://a.example.org',
      'http://localhost:3000',
    ]);
  });

  it('takes a name for the desk with its certificate', () => {
    expect(config({ deskDomain: 'desk.example.org', deskCertificate: certificate }).deskDomain).toEqual({
      name: 'desk.example.org',
      certificateArn: certificate,
    });
  });

  it('takes an alarm address', () => {
    expect(config({ alarmEmail: 'ops@example.org' }).alarmEmail).toBe('ops@example.org');
  });

  it.each([
    [{ stage: 'production' }, /"stage" is "production"; it must be one of dev, prod/],
    [{ deskDomain: 'desk.example.org' }, /"deskDomain" and "deskCertificate" need each other/],
    [{ deskCertificate: certificate }, /"deskDomain" and "deskCertificate" need each other/],
    [{ deskDomain: 'https://desk.example.org', deskCertificate: certificate }, /a host name looks like/],
    [
      { deskDomain: 'desk.example.org', deskCertificate: certificate.replace('us-east-1', 'eu-west-1') },
      /in us-east-1/,
    ],
    [{ stage: 'prod', deskOrigins: 'http://desk.example.org' }, /in prod it must be https/],
    [{ deskOrigins: 'https://desk.example.org/' }, /an origin looks like/],
    [{ deskOrigins: '*' }, /an origin looks like/],
    [{ deskOrigins: 'https://a.example.org,' }, /an origin looks like/],
    [{ alarmEmail: 'nobody' }, /must be an e-mail address/],
    [{ logLevel: 'TRACE' }, /"logLevel" is "TRACE"; it must be one of DEBUG, INFO, WARN, ERROR/],
    [{ secondReview: 'yes' }, /"secondReview" is "yes"; it must be one of off, on/],
    [{ selfReview: 'on' }, /"selfReview" is "on"; it must be one of refused, allowed/],
    [{ uploadArchive: 'yes' }, /"uploadArchive" is "yes"; it must be one of on, off/],
    [{ stage: 1 }, /"stage" must be a string/],
  ])('refuses %j with what it should be', (context, message) => {
    expect(() => config(context)).toThrow(message);
  });
});
