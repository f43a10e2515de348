/** The page that every host serves: it tells the server that a script ran and that an image was wanted. */
export const PAGE =
  "<!doctype html><title>Page</title><script>fetch('/ran')</script><h2>Support</h2><img src='/painted.svg'>";

const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

/** A page as people read them: some thousand elements, styles, scripts that have something to do, and images. */
export const EVERYDAY = everyday();
/** Its path on every host. */
export const EVERYDAY_PATH = '/everyday';
/** What it loads, by path. */
export const PARTS: readonly (readonly [path: string, text: string, type: '.css' | '.js' | '.svg'])[] = [
  ['/style.css', 'article { padding: 1em; border: 1px solid } p { margin: 0 }', '.css'],
  // By the clock, so that it takes as long whatever else the machine does.
  ['/work.js', 'for (const end = performance.now() + 100; performance.now() < end; );', '.js'],
  ...Array.from({ length: 8 }, (_, i) => [`/${i}.svg`, IMAGE, '.svg'] as const),
];

function everyday(): string {
  const articles = Array.from(
    { length: 500 },
    (_, i) =>
      `<article><h3>${i}</h3><p>A line of text.</p><p>Another <a href="/${i}">line</a>.</p></article>`,
  );
  const images = Array.from({ length: 8 }, (_, i) => `<img src="/${i}.svg" width="10" height="10">`);
  return `<!doctype html><title>Page</title><link rel="stylesheet" href="/style.css"><script src="/work.js"></script>
    <h2>Support</h2>${images.join('')}${articles.join('')}<script src="/work.js?again"></script>`;
}
