/**
 * Loads the scripts of this page behind its first picture: tools/build/paint-first.ts has written which they are. A plain
 * script without imports, because each of them would come before that picture.
 */
{
  /** Milliseconds after which nobody waits for a picture any more. */
  const PATIENCE = 150;
  const { script, preload } = document.currentScript.dataset;

  const begin = () => {
    for (const href of preload.split(' '))
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: script }));
  };

  new Promise((painted) => {
    new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
    setTimeout(painted, PATIENCE);
    // Opened in a tab behind another one: nothing is painted there.
    if (document.visibilityState !== 'visible') painted();
  }).then(begin);
}
