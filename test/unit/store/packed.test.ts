import fc from 'fast-check';
import { sha256 } from '../../../shared/domain/ids.ts';
import { dictionary, pack, unpack } from '../../../shared/store/dynamo/packed.ts';

describe('what is packed', () => {
  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(JSON.stringify(unpack(pack(value)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('begins with the version that it is packed in', () => {
    expect(pack({})[0]).toBe(1);
    expect(pack({ quote: 'At least five sailors were killed' })[0]).toBe(1);
  });

  it('is packed by the dictionary of its version, to the last letter: what lies in tables hangs on it', () => {
    expect(sha256(dictionary)).toBe('b03bf3e6cdd07ae06216c1e0cfb756db4140c66b3de01a9ec24a588c194c9674');
  });

  it('takes few bytes when it is what claims are made of', () => {
    const common = { place: null, time: null, restatement: null, attributions: [], section: 'body', subject: '' };
    expect(pack(common).length).toBeLessThan(JSON.stringify(common).length / 2);
  });

  it('that lies in a table for years is still read: the dictionary of its version is what it was', () => {
    const written = 'AYOnEyMTI2hKMTI3RC4kS8rzFcCZObWoWAkjleGMaiOUqEaPNVCRg1nFguvFxLxEpdrYWgA=';
    expect(unpack(Buffer.from(written, 'base64'))).toEqual({
      start: 242,
      end: 271,
      subject: 'two officers',
      quantities: [{ kind: 'casualty', value: 2, low: null, comparator: 'eq' }],
      reviews: [{ n: 1, by: 'ana' }],
    });
  });

  it('is refused by name when another release packed it, and never read as something else', () => {
    const later = pack({ section: 'body' });
    later[0] = 2;
    expect(() => unpack(later)).toThrow('packed in version 2, and this release reads version 1');
    expect(() => unpack(later.subarray(1))).toThrow('and this release reads version 1');
    expect(() => unpack(new Uint8Array())).toThrow('packed in version none, and this release reads version 1');
  });

  it('is refused when it is cut short', () => {
    expect(() => unpack(pack({ section: 'headline', subject: 'the port authority' }).subarray(0, 5))).toThrow();
  });
});
