/** One HTML file that opens anywhere, now and in ten years: no scripts, nothing loaded from elsewhere, everything escaped. */
import { base64 } from '@scure/base';
import { type Dictionary, type Locale, say } from '../text.ts';
import type { Signed, SignedParts } from './part.ts';

/** Text that is already markup. Only `html` makes it. */
class Markup {
  constructor(readonly text: string) {}
}

/** Builds markup; whatever is put into it is escaped unless it is markup itself. */
function html(
  fixed: TemplateStringsArray,
  ...given: readonly (string | Markup | readonly Markup[])[]
): Markup {
  const pieces = given.map((value) => {
    if (value instanceof Markup) return value.text;
    return typeof value === 'string' ? escaped(value) : value.map(({ text }) => text).join('');
  });
  return new Markup(fixed.map((text, at) => text + (pieces[at] ?? '')).join(''));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Nothing may run and nothing may be loaded, even if a browser of the future read the file differently. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 17px/1.65 system-ui, sans-serif; overflow-wrap: anywhere; }
pre { padding: 12px 16px; white-space: pre-wrap; font: inherit; border: 1px solid #888; border-radius: 8px; }
code { font: 14px/1.5 ui-monospace, monospace; }
img { max-width: 100%; height: auto; border: 1px solid #888; }
dt { font-weight: 700; }
dd { margin: 0 0 8px; }
@media print { body { margin: 0; max-width: none; } }`;

export interface Bundle extends SignedParts {
  readonly locale: Locale;
  /** assets/locales/<lang>/evidence.json */
  readonly words: Dictionary;
  readonly about: 'page' | 'message';
}

/** The file's text. */
export function bundleHtml({ parts, sha256, locale, words, about }: Bundle): string {
  const line = (key: string, params: Record<string, string> = {}) => say(words, { key, params });
  const title = line(`bundle.title.${about}`);
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${line(`bundle.about.${about}`)}</p>
${parts.map((part) => section(part, line))}
<h2>${line('bundle.fingerprints')}</h2>
<p>${line('bundle.fingerprints.about')}</p>
<dl>
${parts.map((part) => fingerprint(part, locale, line))}
<dt>${line('bundle.all')}</dt><dd><code id="sha256-all">${sha256}</code></dd>
</dl>
</body>
</html>
`;
  return page.text;
}

type Line = (key: string, params?: Record<string, string>) => string;

/** A line break behind `<pre>` belongs to the markup and not to the text (HTML, "optional tags" of pre). */
function section(part: Signed, line: Line): Markup {
  const heading = line(`part.${part.id}`);
  if (part.id !== 'picture') return html`<h2>${heading}</h2>\n<pre id="${part.id}">\n${part.text}</pre>\n`;
  const source = `data:${part.type};base64,${base64.encode(part.picture)}`;
  return html`<h2>${heading}</h2>\n<img id="picture" alt="${line('part.picture.alt')}" src="${source}">\n`;
}

function fingerprint({ id, sha256, size }: Signed, locale: Locale, line: Line): Markup {
  const bytes = new Intl.NumberFormat(locale).format(size);
  return html`<dt>${line('bundle.part', { part: line(`part.${id}`), bytes })}</dt><dd><code id="sha256-${id}">${sha256}</code></dd>\n`;
}
