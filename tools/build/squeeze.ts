/** Makes scripts that stand in pages smaller than the bundler does: a thirtieth of a script that every page pays for. */
import { minify } from 'terser';
import { minifySync, type Plugin } from 'vite';
import { withArrows } from './arrows.ts';
import { textsOnce } from './texts-once.ts';

/** What only the engine says to itself: no part of a message, of data or of what browsers offer bears such a name. */
const NAMES = `
  actions addClauses ahead around arrange asksAfter asksBefore askWorker behaviours blocks borders bounds budget
  buttons byConcept caption clause clauses collector company compiled compiledNames concept context cut depth
  distinct element endBlock escapes facts families fields firstClause flat flush folded forget forgive found generated
  glimpse gone ground groundOf groups headed hiddenLength hits holdAll holdsMessages holdsService images inline
  inOrder isDisguised isForMessages isKnownHidden isNamed isRendered joined judge judgeAll judged judgeSlice known
  labelled large latent latentPart learn legible lexicon lines linked locate long look lookOf mails meta missing mood
  named news nexts notAfter notBefore onLatent outer ownActions ownCues owners ownMails ownPhones packed parts
  pictures piece pieces points polite pull question queue quotations rank recall report reported result reversed
  roots running seenOrder senderNames settle settled shape shaped shapes shown sight skip spelled spent spoken standing
  standsAlone standsNear start starts startsOf strength stretch surroundings takenOff table tellAgain tellLatent threats timer titled
  asked begins end everything led past role unpack wake wanted wanting wantsCompany withAt withDigits withDot withGenerated wordsOf
`;
export const INNER = new RegExp(`^(?:${NAMES.trim().split(/\s+/).join('|')})$`);

/**
 * Whether what is in a script runs once, or again and again: then functions stay apart, because one that stands within
 * another is made anew at each call (the engine takes a quarter longer).
 */
export type Runs = 'once' | 'often';

/**
 * The same script in fewer characters.
 * @throws where it is no script
 */
export async function squeezed(code: string, runs: Runs): Promise<string> {
  const { code: small } = await minify(code, {
    ecma: 2020,
    // `unsafe_arrows` only where a function is called with `new`, and for that we have classes.
    compress: {
      passes: 3,
      keep_fargs: false,
      unsafe_arrows: true,
      hoist_funs: true,
      pure_getters: true,
      reduce_funcs: runs === 'once',
    },
    // A function in brackets is read for running at once. Without them V8 looks through the whole script first, and reads
    // it a second time when it is called: a quarter more before it runs.
    format: { wrap_iife: true },
    // Some of the names are those of something in browsers too, which the engine has no use for.
    mangle: { properties: { regex: INNER, builtins: true } },
  });
  if (small === undefined) throw new Error('nothing is left of the script');
  return small;
}

/** The shortest names for what is named most often, the texts that stand in a script once among it. */
function renamed(code: string): string {
  const { code: small, errors } = minifySync('script.js', code, {
    compress: false,
    mangle: true,
    codegen: true,
  });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return small;
}

/** @param scripts names of content scripts */
export function squeeze(scripts: Readonly<Record<string, Runs>>): Plugin {
  return {
    name: 'squeeze',
    async generateBundle(_options, bundle) {
      for (const [name, runs] of Object.entries(scripts)) {
        const chunk = bundle[`content-scripts/${name}.js`];
        if (chunk?.type === 'chunk')
          chunk.code = renamed(textsOnce(withArrows(await squeezed(chunk.code, runs))));
      }
    },
  };
}
