import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import pages from './cases/check/commands.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');

/** Runs the command as `npm run --silent check --` does. */
function check(
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; lines: string[]; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/check/main.ts', ...args], {
      cwd: root,
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: output.split('\n').slice(0, -1), errors }));
    child.stdin.end(input);
  });
}

describe('the command, with the real engines and data', () => {
  test('answers addresses that are given as arguments', async () => {
    const { code, lines } = await check(pages.map(({ url }) => url));
    expect(code).toBe(0);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map(({ level, kind, service }) => ({ level, kind, service }))).toEqual(
      pages.map(({ level, kind, service }) => ({ level, kind, service })),
    );
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['level', 'kind', 'service', 'techniques', 'evidence', 'official']);
    }
  });

  test('answers every line in order, goes on after errors, and ends with code 1', async () => {
    const input = [
      '{"url":"https://metamask.io/"}',
      'no JSON',
      '{"text":"I am from MetaMask support. Enter your 12-word recovery phrase here.","surface":"chat","url":"https://discord.com/channels/1/2"}',
      '{"url":7}',
      '{"text":"Please visit metamask-support.io to restore your account.","surface":"chat"}',
      '{"html":"<p>Fresh bread every morning.</p>","url":"https://bakery.example/"}',
    ];
    const { code, lines } = await check(['--jsonl'], `${input.join('\n')}\n`);
    expect(code).toBe(1);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.level ?? 'error')).toEqual([
      'official',
      'error',
      expect.stringMatching(/^(caution|danger)$/),
      'error',
      'caution',
      'none',
    ]);
    expect(Object.keys(answers[1])).toEqual(['error']);
    expect(answers[2]).toMatchObject({ kind: 'finding', service: 'metamask' });
    expect(answers[2].official.map(({ url }: { url: string }) => url)).toContain(
      'https://support.metamask.io/',
    );
  });

  test('a last line without a line end counts, and a run without errors ends with code 0', async () => {
    const { code, lines } = await check(['--jsonl', '--no-lists'], '{"url":"https://metamask-support.io/"}');
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
  });

  test('explains in the language that is asked for', async () => {
    const { lines } = await check(['--explain', 'ja', 'https://metamask-support.io/']);
    const { sentences } = JSON.parse(lines[0] ?? '');
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.join('')).toMatch(/[ぁ-ん]/);
  });

  test('says how it is used when it is used wrongly', async () => {
    const { code, lines, errors } = await check([]);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(errors).toContain('Usage:');
  });

  test('says how it is used when it is asked', async () => {
    const { code, lines, errors } = await check(['--help']);
    expect(code).toBe(0);
    expect(errors).toBe('');
    for (const word of ['Usage:', '--jsonl', '--explain', '--no-lists', '"html"'])
      expect(lines.join('\n')).toContain(word);
  });
});
