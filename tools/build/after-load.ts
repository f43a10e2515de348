/** Builds the script that every page gets so that nothing of it but this frame runs before the page has loaded. */
import type { Plugin } from 'vite';

/** A page may never have loaded: an image that never comes would keep us away from it. In milliseconds. */
const PATIENCE = 3000;

/** What evaluates the script is called so, for whoever measures it. */
export const EVALUATION = 'evaluateNow';

/**
 * Chromium makes all functions ready in one go where a script begins so (explicit compile hints, "All functions in file",
 * v8.dev/blog/explicit-compile-hints): reading each once to skip it and once more when it is called takes longer.
 */
const ALL_AT_ONCE = '//# allFunctionsCalledOnLoad';

const BEFORE = `${ALL_AT_ONCE}
(()=>{let isDue=true;const ${EVALUATION}=()=>{if(!isDue)return;isDue=false;`;
// A task of its own: inside the event it would lengthen what the page waits for. Somebody who touches the page waits for nothing.
const AFTER = `};
if(document.readyState==="complete")${EVALUATION}();else{
addEventListener("load",()=>setTimeout(${EVALUATION}),{once:true});
for(const touch of ["pointerdown","keydown"])addEventListener(touch,${EVALUATION},{once:true,capture:true,passive:true});
setTimeout(${EVALUATION},${PATIENCE})}})();`;

/**
 * The browser runs a script "when the document is idle" shortly before the load event of a short page, and what it does
 * then every page pays for: of this one nothing is run until the page has its turn.
 * @param file name of the script in the build
 */
export function afterLoad(file: string): Plugin {
  return {
    name: 'after-load',
    generateBundle(_options, bundle) {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk') chunk.code = `${BEFORE}\n${chunk.code}\n${AFTER}`;
    },
  };
}
