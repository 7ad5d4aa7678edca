import { isCutOff, SignedOut, Unreachable } from '../../../desk/src/api/failures.ts';
import { sendFailure } from '../../../desk/src/drafts/send-failure.ts';
import { problem } from './support.ts';

describe('a draft that could not be sent', () => {
  it.each([
    ['there is no connection', new Unreachable()],
    ['the session has ended', new SignedOut()],
    ['the service failed', problem('internal')],
    ['others were changing the same thing', problem('conflict')],
  ])('is sent again when %s', (_, error) => expect(sendFailure(error)).toEqual({ type: 'unsent' }));

  it('is outdated when the API has another version', () => {
    expect(sendFailure(problem('version-mismatch'))).toEqual({ type: 'outdated' });
  });

  it('is refused for any other reason, in the words of who refused', () => {
    expect(sendFailure(problem('too-large'))).toEqual({ type: 'refused', why: 'It is too-large.' });
    expect(sendFailure(new Error('no memory'))).toEqual({ type: 'refused', why: 'no memory' });
    expect(sendFailure('?')).toEqual({ type: 'refused', why: '' });
  });

  it('holds up the others only when nothing else would get through', () => {
    expect([new Unreachable(), new SignedOut(), problem('internal'), problem('too-large')].map(isCutOff)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
