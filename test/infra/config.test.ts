import { readConfig } from '../../infra/config.ts';

const config = (context: Record<string, unknown>) => readConfig((name) => context[name]);

describe('configuration from context', () => {
  it('is a throw-away dev stage when nothing is said', () => {
    expect(config({})).toMatchObject({
      stage: 'dev',
      stable: false,
      alarmEmail: undefined,
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
    expect(config({ stage: 'prod', deskOrigins: 'https://desk.example.org' })).toMatchObject({
      stable: true,
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

  it('takes an alarm address', () => {
    expect(config({ alarmEmail: 'ops@example.org' }).alarmEmail).toBe('ops@example.org');
  });

  it.each([
    [{ stage: 'production' }, /"stage" is "production"; it must be one of dev, prod/],
    [{ stage: 'prod' }, /needs -c deskOrigins=/],
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
