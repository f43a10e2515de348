/** The page from which the demonstrations are opened. */
import type { Level } from '../../lib/verdict.ts';
import type { PageCase } from '../../tests/e2e/support/cases.ts';

/** Where the hub is served; the name exists only inside the demonstration. */
export const hubAddress = 'https://demo.madoguchi.example/';

const groups: readonly { title: string; japanese: string; levels: readonly Level[] }[] = [
  { title: 'Fakes: they should be stopped', japanese: '偽もの：止められるはずのページ', levels: ['danger'] },
  {
    title: 'Doubtful: a warning',
    japanese: '疑わしいもの：注意が出るはずのページ',
    levels: ['caution', 'note'],
  },
  { title: 'Genuine', japanese: '本物', levels: ['official'] },
  {
    title: 'Innocent pages about the same things: nothing may appear',
    japanese: '似た話題の無害なページ：何も出ないはずのページ',
    levels: ['none'],
  },
];

/** The hub as HTML, in Japanese and English at once. */
export function hubPage(cases: readonly PageCase[]): string {
  const sections = groups.map(({ title, japanese, levels }) => {
    const items = cases.filter(({ expect }) => levels.includes(expect.level)).map(item);
    return `<section><h2><span lang="ja">${japanese}</span><br>${title}</h2><ul>${items.join('')}</ul></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Madoguchi: demonstrations</title>
<style>
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 17px/1.7 system-ui, sans-serif; }
  h2 { margin-top: 2rem; font-size: 1.1rem; }
  code { font-size: .85rem; opacity: .75; }
</style>
<h1>Madoguchi <span lang="ja">窓口</span></h1>
<p lang="ja">この窓のすべてのページは、この PC の中だけにある練習用のものです。何を入力しても、どこにも送られません。</p>
<p>Every page in this window exists on this computer only and is made for practice. Nothing you type goes anywhere.</p>
${sections.join('\n')}
</html>`;
}

function item({ url, title, language }: PageCase): string {
  return `<li><a href="${escaped(url)}" lang="${language}">${escaped(title)}</a><br><code>${escaped(url)}</code></li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
