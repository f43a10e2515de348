import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { textsOnce } from '../tools/build/texts-once.ts';

/** A script that is one function; what it returns is its result. */
const script = (body: string) => `var result=(function(){"use strict";${body}})();`;
const resultOf = (code: string) => runInNewContext(`${code}result`) as unknown;

describe('texts that stand in a script often', () => {
  const often = script(
    'const kind=t=>{switch(t){case"heading":return"heading";default:return"heading"in{heading:1}?"heading":"no"}};' +
      'return[kind("heading"),{heading:"heading","heading2":"heading"}["heading"],"heading"+1,kind("else"),"it\'s"]',
  );

  test('are written once, and the script does the same', () => {
    const short = textsOnce(often);
    expect(short.split('"heading"').length - 1).toBe(1);
    expect(short.length).toBeLessThan(often.length);
    expect(resultOf(short)).toEqual(resultOf(often));
  });

  test('include null and undefined, but nothing that is done behind `void`', () => {
    const many = `null===x||void 0===x||${Array(9).fill('x===null||x===void 0').join('||')}`;
    const code = script(`let n=0;const f=x=>(void(n+=1),void f.y,${many});return[f(null),f(void 0),f(0),n]`);
    const short = textsOnce(code);
    expect(short.split('null').length - 1).toBe(1);
    expect(short.split('void 0').length - 1).toBe(1);
    expect(short).toContain('void(n+=1)');
    expect(resultOf(short)).toEqual([true, true, false, 3]);
  });

  test('keep their place where they are names or directives', () => {
    const short = textsOnce(often);
    expect(short).toContain('{heading:1}');
    expect(short).toContain('"heading2":');
    expect(short).toContain('{"use strict";const ');
  });

  test('are given names that stand nowhere else', () => {
    const taken = script('var $$="aaaaaaaa",$_=1;return[$$,"aaaaaaaa","aaaaaaaa","aaaaaaaa",$_]');
    expect(resultOf(textsOnce(taken))).toEqual(['aaaaaaaa', 'aaaaaaaa', 'aaaaaaaa', 'aaaaaaaa', 1]);
  });

  test('stay where there is nothing to gain', () => {
    const few = script('return["a","b","a"]');
    expect(textsOnce(few)).toBe(few);
  });

  test('outside the function stay as they are', () => {
    const beside = `${script('return["aaaaaaaa","aaaaaaaa","aaaaaaaa"]')}result.push("aaaaaaaa");`;
    expect(textsOnce(beside)).toContain('push("aaaaaaaa")');
    expect(resultOf(textsOnce(beside))).toEqual(resultOf(beside));
  });

  test('of what is not one function cannot be had', () => {
    expect(() => textsOnce('use("aaaaaaaa","aaaaaaaa","aaaaaaaa","aaaaaaaa")')).toThrow('not one function');
  });
});
