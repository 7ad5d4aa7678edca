import { gzipSync } from 'node:zlib';
import { buildDesk } from '../../../desk/build-desk.ts';
import { contentSecurityPolicy } from '../../../desk/content-security-policy.ts';

const files = buildDesk();
const page = new TextDecoder().decode(files.get('/index.html')!.bytes);

it('the page names its script and its styles by their content, and nothing else', () => {
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!).sort();
  expect(named).toEqual([...files.keys()].filter((path) => path !== '/index.html').sort());
  expect(named.filter((path) => /^\/assets\/(desk|style)-[A-Z0-9]{8}\.(js|css)$/.test(path))).toHaveLength(2);
});

it('the page comes after all that it names, so that it can be put in place in this order', () => {
  expect([...files.keys()].at(-1)).toBe('/index.html');
});

it('only what is named by its content may be kept', () => {
  for (const [path, { cacheControl }] of files) {
    expect(cacheControl).toBe(path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  }
});

it('holds no script and no style inline: its own policy would refuse them', () => {
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\son\w+=/);
  expect(contentSecurityPolicy()).not.toContain('unsafe');
});

it('its JavaScript has at most 60 KB when packed', () => {
  const script = [...files].find(([path]) => path.endsWith('.js'))![1];
  expect(gzipSync(script.bytes).length).toBeLessThanOrEqual(60_000);
});

it('its JavaScript holds no schemas: values that it shares with the API stand in files without them', () => {
  const script = [...files].find(([path]) => path.endsWith('.js'))![1];
  expect(new TextDecoder().decode(script.bytes)).not.toMatch(/zod/i);
});

it('the policy lets it call the sign-in and the bucket of its own deployment, and nobody else', () => {
  const policy = contentSecurityPolicy(['https://sign-in.example', 'https://bucket.example']);
  expect(policy).toContain("connect-src 'self' https://sign-in.example https://bucket.example;");
  expect(policy).toContain("default-src 'none'");
});
