/** Pages to measure on: ordinary ones of a size, and a chat. */

const WORDS =
  'the shop of our town has new shoes bags and coats for every season with free returns within thirty days write to us by post about sizes colours and prices or look at what others bought this week before winter comes again 新しい 靴 と かばん を ご覧ください 送料 は 無料 です'.split(
    ' ',
  );

/** An ordinary page of about so many elements; `extra` stands in the middle of it. */
export function pageOfElements(count: number, extra = ''): string {
  const cards = Math.floor(count / 10);
  let at = 0;
  const word = () => {
    at = (at * 7 + 3) % 9973;
    return WORDS[at % WORDS.length];
  };
  const take = (words: number) => Array.from({ length: words }, word).join(' ');
  const card = (i: number) =>
    `<div class="card"><h3>${take(4)}</h3><p>${take(14)} <b>${take(2)}</b> ${take(8)}</p><ul><li>${take(5)}</li><li>${take(5)}</li></ul><a href="/p/${i}">${take(3)}</a><span>${take(2)}</span><i></i></div>\n`;
  const all = Array.from({ length: cards }, (_, i) => (i === cards >> 1 ? extra : '') + card(i));
  return `<!doctype html><meta charset="utf-8"><title>A shop</title><body>${all.join('')}`;
}

/** A page of so many elements with two words in each. */
export function listOfElements(count: number): string {
  const items = Array.from({ length: count }, (_, i) => `<div>item ${i}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>A list</title><body>${items.join('')}`;
}

/** A chat whose `post(from, to)` adds messages one by one, a few in each turn, and keeps the last fifty. */
export function chatPage(): string {
  const script = `
    const log = document.querySelector('[role=log]');
    const words = ${JSON.stringify(WORDS)};
    const say = (i, to) => i === to - 1
      ? 'Support here: enter your 12-word recovery phrase at https://metamask-support.io/ now.'
      : Array.from({ length: 12 }, (_, w) => words[(i * 7 + w * 5) % words.length]).join(' ');
    const turn = (from, to, done) => {
      for (let i = from; i < Math.min(from + 5, to); i++) {
        const message = document.createElement('article');
        message.append(Object.assign(document.createElement('h3'), { textContent: 'person ' + (i % 7) }));
        message.append(Object.assign(document.createElement('p'), { textContent: say(i, to) }));
        log.append(message);
        if (log.children.length > 50) log.firstElementChild.remove();
      }
      if (from + 5 < to) setTimeout(turn, 0, from + 5, to, done);
      else done();
    };
    globalThis.post = (from, to) => new Promise((done) => {
      for (const old of [...log.children]) old.remove();
      turn(from, to, done);
    });`;
  return `<!doctype html><meta charset="utf-8"><title>Chat</title><div role="log"></div><script>${script}</script>`;
}
