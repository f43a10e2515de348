import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atLeast } from '../lib/verdict.ts';
import { buildEngines } from '../tools/check/engines.ts';
import { judgeInput } from '../tools/check/judge.ts';
import { pageCases } from './e2e/support/cases.ts';

// The same pages as in the browser tests, through the command line's engines: quick, and without a browser.
const engines = buildEngines({ locale: 'en' });

describe('whole pages', () => {
  test.each(pageCases())('$slug: $title', ({ folder, url, expect: expected }) => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const { level, kind, service, techniques, evidence } = judgeInput({ form: 'page', html, url }, engines);
    const found = JSON.stringify(evidence);
    if (expected.level === 'none') {
      expect(atLeast(level, 'caution'), found).toBe(false);
      return;
    }
    if (expected.level === 'official') expect(level).toBe('official');
    else expect(atLeast(level, expected.level), `${level}: ${found}`).toBe(true);
    expect({ kind, service }).toEqual({ kind: expected.kind, service: expected.service });
    const ids = [...techniques, ...evidence.map(({ id }) => id)];
    expect(ids).toEqual(expect.arrayContaining([...(expected.signals ?? [])]));
  });
});
