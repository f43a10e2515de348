/**
 * Loads the scripts and styles of this page behind its first picture: tools/build/paint-first.ts has written which they
 * are. A plain script without imports, because each of them would come before that picture.
 */
{
  /** Milliseconds after which nobody waits for a picture any more: a tab behind another one has none. */
  const PATIENCE = 150;
  const { script, preload, sheets, icon } = document.currentScript.dataset;

  /** Resolves when it is there, or cannot be had. */
  const link = (rel, href) =>
    new Promise((done) => {
      document.head.append(
        Object.assign(document.createElement('link'), { rel, href, onload: done, onerror: done }),
      );
    });

  const begin = async () => {
    for (const href of [script, ...preload.split(' ')]) link('modulepreload', href);
    // What is drawn without its styles would move when they come.
    await Promise.all(sheets.split(' ').map((href) => link('stylesheet', href)));
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: script }));
    link('icon', icon);
  };

  // A popup is shown only once the page has loaded, and whatever is asked for before that is loaded first.
  new Promise((painted) => {
    new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
    addEventListener('load', () => setTimeout(painted, PATIENCE));
  }).then(begin);
}
