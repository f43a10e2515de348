import { describe, expect, test } from 'vitest';
import { afterLoad } from '../tools/build/after-load.ts';
import { holdBack } from '../tools/build/on-demand.ts';
import { onFirstUseModule } from '../tools/build/on-first-use.ts';

/** A page as the wrapped script sees it. */
function run(readyState: string) {
  const ran: string[] = [];
  const events = new Map<string, () => void>();
  const timers: { due: () => void; wait: number | undefined }[] = [];
  const chunk = { type: 'chunk', code: 'ran.push("now");' };
  const { generateBundle } = afterLoad('a.js');
  (generateBundle as (options: unknown, bundle: object) => void)({}, { 'a.js': chunk, 'b.js': { ...chunk } });
  new Function('document', 'addEventListener', 'setTimeout', 'ran', chunk.code)(
    { readyState },
    (name: string, listener: () => void) => events.set(name, listener),
    (due: () => void, wait?: number) => timers.push({ due, wait }),
    ran,
  );
  return { ran, events, timers };
}

describe('a script that waits for the page', () => {
  test('runs at once in a page that has loaded', () => {
    expect(run('complete').ran).toEqual(['now']);
  });

  test('runs in a task after the load event, once', () => {
    const { ran, events, timers } = run('interactive');
    expect(ran).toEqual([]);
    events.get('load')?.();
    expect(ran).toEqual([]);
    for (const { due } of timers) due();
    expect(ran).toEqual(['now']);
  });

  test.each(['pointerdown', 'keydown'])('runs at %s, before the page has loaded', (name) => {
    const { ran, events } = run('loading');
    events.get(name)?.();
    expect(ran).toEqual(['now']);
  });

  test('runs in a page that never ends loading', () => {
    const { ran, timers } = run('interactive');
    expect(timers.map(({ wait }) => wait)).toEqual([3000]);
    timers[0]?.due();
    expect(ran).toEqual(['now']);
  });
});

describe('a page that loads on demand', () => {
  const page = `<html><head><title>a</title>
    <script src="/judge.js"></script>
    <script type="module" crossorigin src="/a.js"></script>
    <link rel="modulepreload" crossorigin href="/b.js">
    <link rel="stylesheet" crossorigin href="/c.css">
  </head><body><main></main></body></html>`;

  test('loads only its own script', () => {
    const [head = '', held = ''] = holdBack(page).split('<template id="page">');
    expect(head).toContain('<script src="/judge.js"></script>');
    for (const file of ['/a.js', '/b.js', '/c.css']) {
      expect(head).not.toContain(file);
      expect(held).toContain(file);
    }
  });

  test('a page that the bundler gives nothing to load is a mistake', () => {
    expect(() => holdBack('<body></body>')).toThrow('loads nothing');
  });
});

describe('data that are read on first use', () => {
  const large = Array.from({ length: 1000 }, (_, i) => `host-${i}.example \u2028 "quoted"`);
  const open = (data: unknown) =>
    new Function(onFirstUseModule(JSON.stringify(data)).replace('export default', 'return'))();

  test('are the same data, in the same order', () => {
    expect(JSON.stringify(open({ version: 1, large, small: ['a'] }))).toBe(
      JSON.stringify({ version: 1, large, small: ['a'] }),
    );
  });

  test('are text until they are asked for, and then read once', () => {
    const data = open({ version: 1, large });
    expect(Object.getOwnPropertyDescriptor(data, 'large')?.get).toBeTypeOf('function');
    expect(data.large).toEqual(large);
    expect(data.large).toBe(data.large);
    expect(Object.getOwnPropertyDescriptor(data, 'large')?.get).toBeUndefined();
  });

  test('a file that holds no object is a mistake', () => {
    expect(() => onFirstUseModule('[]')).toThrow('no object');
  });
});
