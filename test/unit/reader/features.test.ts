import { featuresOf } from '../../../shared/reader/network/features.ts';

test.each([
  ['Kyiv', { word: 'kyiv', prefix: 'kyi', suffix: 'yiv', ending: 'iv', shape: 'Xxxx' }],
  ['1,234.5', { word: '0,000.0', prefix: '0,0', suffix: '0.0', ending: '.0', shape: 'd,ddd.d' }],
  ['US', { word: 'us', prefix: 'us', suffix: 'us', ending: 'us', shape: 'XX' }],
  ['government', { word: 'government', prefix: 'gov', suffix: 'ent', ending: 'nt', shape: 'xxx' }],
  ['“', { word: '"', prefix: '"', suffix: '"', ending: '"', shape: '"' }],
  ["''", { word: '"', prefix: '"', suffix: '"', ending: '"', shape: '"' }],
  ['’s', { word: "'s", prefix: "'s", suffix: "'s", ending: "'s", shape: "'x" }],
  ['…', { word: '...', prefix: '...', suffix: '...', ending: '..', shape: '...' }],
  ['--------', { word: '--------', prefix: '---', suffix: '---', ending: '--', shape: '---' }],
  ['İ', { word: 'İ', prefix: 'İ', suffix: 'İ', ending: 'İ', shape: 'İ' }],
  ['ß', { word: 'ß', prefix: 'ß', suffix: 'ß', ending: 'ß', shape: 'ß' }],
  ['𝐀🚢x', { word: '𝐀🚢x', prefix: '𝐀🚢x', suffix: '𝐀🚢x', ending: '🚢x', shape: '𝐀🚢x' }],
  ['\ud83d', { word: '\ud83d', prefix: '\ud83d', suffix: '\ud83d', ending: '\ud83d', shape: '\ud83d' }],
])('%s', (form, expected) => expect(featuresOf(form)).toEqual(expected));
