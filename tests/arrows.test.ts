import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { withArrows } from '../tools/build/arrows.ts';

/** A script that is one function; what it returns is its result. */
const script = (body: string) => `var result=(function(){"use strict";${body}})();`;
const resultOf = (code: string) => runInNewContext(`${code}result`) as unknown;

describe('functions that a script begins with', () => {
  test('are written as arrows, and the script does the same', () => {
    const plain = script(
      'function twice(n){return add(n,n)}function add(a,b){let c=a;return c+b}function pair(a,b=1,...c){return{a,b,c}}' +
        'function last(a,b){return a,b}function none(){}return[twice(2),pair(1,2,3),last(1,2),none()]',
    );
    const short = withArrows(plain);
    expect(short).not.toContain('function twice');
    expect(short).not.toContain('function none');
    expect(short).toContain('"use strict";var twice=');
    expect(resultOf(short)).toEqual(resultOf(plain));
  });

  test.each([
    ['a generator', 'function*f(){yield 1}return[...f()]'],
    ['its own this', 'function f(){return typeof this}return f()'],
    ['its arguments', 'function f(){return arguments.length}return f(1,2)'],
    ['new objects', 'function f(){}return new f()instanceof f'],
  ])('stay what they are where that takes %s', (_, body) => {
    expect(withArrows(script(body))).toBe(script(body));
  });

  test('stay in order with those that are kept', () => {
    const mixed = script('function*f(){yield g()}function g(){return 7}return[...f()]');
    expect(withArrows(mixed)).toContain('g=()=>(7)');
    expect(resultOf(withArrows(mixed))).toEqual([7]);
  });

  test('stay where something runs before them', () => {
    const late = script('let a=f();function f(){return 1}return a');
    expect(withArrows(late)).toBe(late);
  });

  test('of what is not one function cannot be had', () => {
    expect(() => withArrows('use(1)')).toThrow('not one function');
  });
});

test('a function that waits stays one that waits', async () => {
  const code = withArrows('var result=(function(){async function f(){return 5}return f()})();');
  expect(code).toContain('async()=>');
  expect(await resultOf(code)).toBe(5);
});
