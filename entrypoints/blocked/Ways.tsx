import type { ComponentChildren } from 'preact';
import { ask } from '../../lib/browser/ask.ts';
import type { Reach } from '../../lib/passes.ts';
import { hashOf } from '../../lib/routes.ts';
import { Continue } from './Continue.tsx';
import { Wrong } from './Wrong.tsx';

interface Properties {
  text: (key: string) => string;
  address: URL;
  /** False where the settings forbid to go on to what was stopped. */
  mayContinue: boolean;
  /** What stopped it, for somebody who looks into it. */
  rule: string;
  /** What else stands in the details. */
  children?: ComponentChildren;
}

/** The further ways from a page that was stopped: help, evidence, past it after a question, and "this is wrong". */
export function Ways({ text, address, mayContinue, rule, children }: Properties) {
  return (
    <>
      <p class="actions">
        {(['already', 'evidence'] as const).map((page) => (
          <a key={page} href={`popup.html${hashOf({ page })}`} target="_blank" rel="noreferrer">
            {text(`more.${page}`)}
          </a>
        ))}
      </p>
      <details>
        <summary>{text('details')}</summary>
        {children}
        {mayContinue ? (
          <Continue text={text} go={(reach) => goOn(address, reach)} />
        ) : (
          <p>{text('continue.forbidden')}</p>
        )}
      </details>
      <Wrong text={text} host={address.hostname} note={`${address.host}\n${rule}`} mayTrust={mayContinue} />
    </>
  );
}

/** Goes on to the address. The pass is in place before the navigation starts, or that is stopped again. */
async function goOn(address: URL, reach: Reach): Promise<boolean> {
  const { allowed } = await ask({ type: 'continue', address: address.href, reach });
  if (allowed) location.replace(address.href);
  return allowed;
}
