import { maySet } from '../../../shared/domain/setting-rights.ts';

describe('a setting of an article', () => {
  it.each(['desk', 'deadline'] as const)('(%s) is changed by editors and seniors', (setting) => {
    expect(maySet(['editor'], setting)).toBe(true);
    expect(maySet(['reviewer', 'senior'], setting)).toBe(true);
  });

  it.each(['desk', 'deadline'] as const)('(%s) is not changed by anybody else', (setting) => {
    expect(maySet(['reviewer', 'operator', 'auditor'], setting)).toBe(false);
    expect(maySet([], setting)).toBe(false);
  });

  it.each(['secondReview', 'archived'] as const)('(%s) is changed by seniors alone', (setting) => {
    expect(maySet(['senior'], setting)).toBe(true);
    expect(maySet(['editor', 'reviewer', 'operator', 'auditor'], setting)).toBe(false);
  });
});
